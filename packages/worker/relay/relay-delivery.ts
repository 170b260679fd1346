import type { DeliveryAsked } from "@elm-court/store";
import type { RelayDeps } from "./relay-deps.ts";

/**
 * Puts word of a change on the queue of webhooks, once for each that is told of its feed, or one test. Safe to repeat: a receiver knows
 * a repeat by its id.
 */
export async function relayDelivery(
  { store, deliveries }: Pick<RelayDeps, "store" | "deliveries">,
  asked: DeliveryAsked,
): Promise<void> {
  if ("testId" in asked) return deliveries.enqueue([asked]);
  const webhooks = await store.listWebhooksOf(asked.feed);
  const live = webhooks.filter(({ disabledAt }) => disabledAt === undefined);
  return deliveries.enqueue(live.map(({ id }) => ({ webhookId: id, cursor: asked.cursor })));
}
