import {
  type EndingId,
  type Errand,
  isMailingId,
  makeId,
  type Message,
  type MessageId,
} from "@elm-court/domain";
import { decideDelivery } from "../messages/decide-delivery.ts";
import { messageIdOf } from "../messages/message-id.ts";
import type { WorkerDeps } from "../messages/worker-deps.ts";

/** Emails that somebody asked for on a page belong to no mailing; their rows stand under this id. */
export const errandsMailingId = makeId(isMailingId, "mlg", "errands");

/** The message that tells a parent's address of this wish to take a no back. */
export function endingNoticeIdOf(endingId: EndingId): MessageId {
  return messageIdOf("ending", endingId);
}

/** The message of an errand: its kind, and what makes it the only one of its errand. */
function messageOf(errand: Errand): Pick<Message, "id" | "kind" | "errandId"> {
  switch (errand.kind) {
    case "send_code":
      return { id: messageIdOf("errand", errand.id), kind: "code", errandId: errand.id };
    case "tell_of_ending":
      return { id: endingNoticeIdOf(errand.endingId), kind: "ending_asked" };
  }
}

/**
 * Does what a page asked for: one row of the ledger per errand, however often the stream tells of it, and the queue while it is still
 * to be sent. Safe to repeat.
 */
export async function relayErrand(
  { store, queue, now }: Pick<WorkerDeps, "store" | "queue" | "now">,
  errand: Errand,
): Promise<void> {
  const { parentId, at } = errand;
  const { kind, ...ids } = messageOf(errand);
  const delivery = await decideDelivery(store, kind, parentId);
  const notSentReason = "notSent" in delivery ? delivery.notSent : undefined;
  const message: Message = {
    ...ids,
    kind,
    mailingId: errandsMailingId,
    parentId,
    status: notSentReason === undefined ? "created" : "not_sent",
    notSentReason,
    createdAt: at,
    changedAt: now(),
  };
  const added = await store.addMessage(message);
  const row = added === "added" ? message : await store.findMessage(errandsMailingId, message.id);
  if (row?.status === "created")
    await queue.enqueue([{ mailingId: errandsMailingId, messageId: row.id }]);
}
