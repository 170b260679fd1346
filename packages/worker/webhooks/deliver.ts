import type { WebhookEventView } from "@elm-court/contract";
import { afterDelivery, type NumberedChange, type Webhook } from "@elm-court/domain";
import type { QueuedDelivery } from "./queued-delivery.ts";
import { signDelivery } from "./sign-delivery.ts";
import type { WebhookDeps } from "./webhook-deps.ts";

/** `left_alone`: there is nobody to tell, or nothing that they do not know. */
export type DeliveryResult = "delivered" | "failed" | "left_alone";

/** The webhook, if it is still there and its key still reads the feed now (promise P10). */
async function findLive({ store }: WebhookDeps, id: Webhook["id"]): Promise<Webhook | undefined> {
  const webhook = await store.findWebhook(id);
  if (webhook === undefined || webhook.disabledAt !== undefined) return undefined;
  const { key } = await store.loadBatch({ keyId: webhook.keyId, items: [] });
  const isLive = key?.revokedAt === undefined && key?.scopes.includes("changes") === true;
  return isLive ? webhook : undefined;
}

async function findChange(
  { store, now }: WebhookDeps,
  { keyId, feed }: Webhook,
  cursor: number,
): Promise<NumberedChange | undefined> {
  const position = await store.findPosition(keyId);
  if (position !== undefined && position.cursor >= cursor) return undefined;
  const page = await store.loadChanges(feed, cursor - 1, 1, now());
  return page === "expired" ? undefined : page.changes[0];
}

/** What a webhook is told of a change: which it is, whom and which ways it is about. Never the effect: the feed says that. */
async function eventOf(
  deps: WebhookDeps,
  webhook: Webhook,
  queued: QueuedDelivery,
): Promise<{ readonly id: string; readonly event: WebhookEventView } | undefined> {
  const timestamp = deps.now();
  if ("testId" in queued)
    return {
      id: `test_${queued.testId}`,
      event: { type: "objections.test", timestamp, data: {} },
    };
  const change = await findChange(deps, webhook, queued.cursor);
  if (change === undefined) return undefined;
  const { cursor, pupilId, channels, at } = change;
  return {
    id: `change_${webhook.feed}_${cursor}`,
    event: { type: "objections.changed", timestamp: at, data: { cursor, pupilId, channels } },
  };
}

/**
 * Tells one webhook of one change, or of a test, and writes down whether that arrived: any 2xx. A change that the tool has acknowledged
 * is not told. Throws `StoreUnavailable` when the store does not answer: the queue gives the record again.
 */
export async function deliver(deps: WebhookDeps, queued: QueuedDelivery): Promise<DeliveryResult> {
  const { store, post, now, log } = deps;
  const { webhookId } = queued;
  const finish = (result: DeliveryResult, code?: string): DeliveryResult => {
    log({ event: "delivery_handled", webhookId, result, code });
    return result;
  };
  const webhook = await findLive(deps, webhookId);
  if (webhook === undefined) return finish("left_alone");
  const told = await eventOf(deps, webhook, queued);
  if (told === undefined) return finish("left_alone");
  const { body, headers } = signDelivery(webhook.secret, told.id, told.event, now());
  const posted = await post(webhook.url, headers, body);
  const arrived = "status" in posted && posted.status >= 200 && posted.status < 300;
  const after = afterDelivery(webhook, arrived, now());
  if (
    after !== webhook &&
    (await store.moveWebhook(webhook, after)) &&
    after.disabledAt !== undefined
  )
    log({ event: "webhook_disabled", webhookId });
  return finish(
    arrived ? "delivered" : "failed",
    "status" in posted ? String(posted.status) : posted.failed,
  );
}
