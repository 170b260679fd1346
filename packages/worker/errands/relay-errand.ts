import {
  type EndingId,
  type Errand,
  isMailingId,
  makeId,
  type Message,
  type MessageId,
} from "@elm-court/domain";
import { addressHashOf, messageIdOf } from "@elm-court/store";
import { decideDelivery } from "../messages/decide-delivery.ts";
import type { WorkerDeps } from "../messages/worker-deps.ts";

type Deps = Pick<WorkerDeps, "store" | "queue" | "now">;
/** The message of an errand: to whom, of which kind, and what makes it the only one. */
type Asked = Pick<Message, "id" | "kind" | "parentId" | "errandId" | "sentTo">;

/** Emails that somebody asked for on a page belong to no mailing; their rows stand under this id. */
export const errandsMailingId = makeId(isMailingId, "mlg", "errands");

/** The message that tells a parent's address of this wish to take a no back. */
export function endingNoticeIdOf(endingId: EndingId): MessageId {
  return messageIdOf("ending", endingId);
}

/** Everybody on record with this address: two people who share it get a link each. Found on the roster, which is behind by moments. */
async function messagesTo(
  { store }: Deps,
  { id, addressHash }: Extract<Errand, { readonly kind: "find_address" }>,
): Promise<readonly Asked[]> {
  const { parents } = await store.listRoster();
  return parents
    .filter(({ email }) => email !== undefined && addressHashOf(email) === addressHash)
    .map((parent) => ({
      id: messageIdOf("errand", id, parent.id),
      kind: "link",
      parentId: parent.id,
      sentTo: addressHash,
    }));
}

async function messagesOf(deps: Deps, errand: Errand): Promise<readonly Asked[]> {
  const id = messageIdOf("errand", errand.id);
  switch (errand.kind) {
    case "send_code":
      return [{ id, kind: "code", parentId: errand.parentId, errandId: errand.id }];
    case "tell_of_ending": {
      const { parentId, endingId } = errand;
      return [{ id: endingNoticeIdOf(endingId), kind: "ending_asked", parentId }];
    }
    case "send_link":
      return [{ id, kind: "link", parentId: errand.parentId }];
    case "find_address":
      return messagesTo(deps, errand);
  }
}

/**
 * Does what a page or the office asked for: one row of the ledger per errand and parent, however often the stream tells of it, and the
 * queue while it is still to be sent. Safe to repeat.
 */
export async function relayErrand(deps: Deps, errand: Errand): Promise<void> {
  const { store, queue, now } = deps;
  for (const asked of await messagesOf(deps, errand)) {
    const delivery = await decideDelivery(store, asked.kind, asked.parentId);
    const notSentReason = "notSent" in delivery ? delivery.notSent : undefined;
    const message: Message = {
      ...asked,
      mailingId: errandsMailingId,
      status: notSentReason === undefined ? "created" : "not_sent",
      notSentReason,
      createdAt: errand.at,
      changedAt: now(),
    };
    const added = await store.addMessage(message);
    const row = added === "added" ? message : await store.findMessage(errandsMailingId, message.id);
    if (row?.status === "created")
      await queue.enqueue([{ mailingId: errandsMailingId, messageId: row.id }]);
  }
}
