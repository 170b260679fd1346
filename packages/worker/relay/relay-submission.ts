import { isMailingId, makeId, type Message } from "@elm-court/domain";
import { messageIdOf, type Submission } from "@elm-court/store";
import { decideDelivery } from "../messages/decide-delivery.ts";
import type { WorkerDeps } from "../messages/worker-deps.ts";

/** Receipts belong to no mailing; their rows stand under this id. */
export const receiptsMailingId = makeId(isMailingId, "mlg", "receipts");

/**
 * Sees to the receipt of one parent's saved answers: one row per submission, however often the stream tells of it, and the queue
 * while it is still to be sent. A court-order flag that nobody has decided on stops it (product behaviour 10). Safe to repeat.
 */
export async function relaySubmission(
  { store, queue, now }: Pick<WorkerDeps, "store" | "queue" | "now">,
  { id, parentId, by, at }: Submission,
): Promise<"enqueued" | "not_sent" | "left_alone"> {
  const kind = by === "parent" ? "receipt" : "answer_not_on_record";
  const delivery = await decideDelivery(store, kind, parentId);
  const notSentReason = "notSent" in delivery ? delivery.notSent : undefined;
  const message: Message = {
    id: messageIdOf("receipt", id),
    mailingId: receiptsMailingId,
    parentId,
    kind,
    status: notSentReason === undefined ? "created" : "not_sent",
    notSentReason,
    createdAt: at,
    changedAt: now(),
  };
  const added = await store.addMessage(message);
  const row = added === "added" ? message : await store.findMessage(receiptsMailingId, message.id);
  if (row?.status === "created") {
    await queue.enqueue([{ mailingId: receiptsMailingId, messageId: row.id }]);
    return "enqueued";
  }
  return added === "added" ? "not_sent" : "left_alone";
}
