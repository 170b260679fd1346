import { type Errand, isMailingId, makeId, type Message } from "@elm-court/domain";
import { decideDelivery } from "../messages/decide-delivery.ts";
import { messageIdOf } from "../messages/message-id.ts";
import type { WorkerDeps } from "../messages/worker-deps.ts";

/** Emails that somebody asked for on a page belong to no mailing; their rows stand under this id. */
export const errandsMailingId = makeId(isMailingId, "mlg", "errands");

/**
 * Does what a page asked for: one row of the ledger per errand, however often the stream tells of it, and the queue while it is still
 * to be sent. Safe to repeat.
 */
export async function relayErrand(
  { store, queue, now }: Pick<WorkerDeps, "store" | "queue" | "now">,
  { id, parentId, at }: Errand,
): Promise<void> {
  const delivery = await decideDelivery(store, "code", parentId);
  const notSentReason = "notSent" in delivery ? delivery.notSent : undefined;
  const message: Message = {
    id: messageIdOf("errand", id),
    mailingId: errandsMailingId,
    parentId,
    kind: "code",
    status: notSentReason === undefined ? "created" : "not_sent",
    notSentReason,
    errandId: id,
    createdAt: at,
    changedAt: now(),
  };
  const added = await store.addMessage(message);
  const row = added === "added" ? message : await store.findMessage(errandsMailingId, message.id);
  if (row?.status === "created")
    await queue.enqueue([{ mailingId: errandsMailingId, messageId: row.id }]);
}
