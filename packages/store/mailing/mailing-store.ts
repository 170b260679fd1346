import type { Message, Mailing, MailingId, MessageId, MessageStatus } from "@elm-court/domain";
import { keys, lists, prefixes } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as mailings from "../items/mailing-schemas.ts";
import type { Item, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

export interface MailingStore {
  addMailing(mailing: Mailing): Promise<void>;
  findMessage(mailingId: MailingId, id: MessageId): Promise<Message | undefined>;
  addMessage(message: Message): Promise<"added" | "already_there">;
  /** Moves a message on if it still has the status `from`; false when somebody else moved it first. */
  moveMessage(message: Message, from: MessageStatus): Promise<boolean>;
  listMessages(mailingId: MailingId): Promise<readonly Message[]>;
  listMailings(): Promise<readonly Mailing[]>;
}

function messageItem(message: Message): Item {
  return {
    ...keys.message(message.mailingId, message.id),
    body: JSON.stringify(message),
    status: message.status,
  };
}

/** Mailings and the ledger of their messages: every move is conditional, so a message is claimed once (promise P8). */
export function createMailingStore(table: Table): MailingStore {
  return {
    addMailing: async (mailing) => {
      await writeSurely(table, [
        {
          put: {
            ...keys.mailing(mailing.id),
            body: JSON.stringify(mailing),
            list: lists.mailings,
            listKey: `${mailing.createdAt} ${mailing.id}`,
          },
        },
      ]);
    },
    findMessage: async (mailingId, id) => {
      const [item] = await table.getMany([keys.message(mailingId, id)]);
      return parseOptional(mailings.message, item);
    },
    addMessage: async (message) => {
      const written = await writeSurely(table, [{ put: messageItem(message), onlyIf: "absent" }]);
      return written ? "added" : "already_there";
    },
    moveMessage: async (message, from) => {
      const written = await writeSurely(table, [
        { put: messageItem(message), onlyIf: { status: from } },
      ]);
      return written;
    },
    listMessages: async (mailingId) => {
      const items = await table.query(keys.mailing(mailingId).pk, prefixes.messages);
      return items.map((item) => parseBody(mailings.message, item));
    },
    listMailings: async () => {
      const items = await table.list(lists.mailings);
      return items.map((item) => parseBody(mailings.mailing, item));
    },
  };
}
