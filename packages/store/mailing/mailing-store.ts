import type { Message } from "@elm-court/domain";
import { keys, lists, prefixes } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as schemas from "../items/schemas.ts";
import type { MailingStore } from "../store.ts";
import type { Item, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

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
    addMailing: async (mailing, messages) => {
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
      await table.putMany(messages.map(messageItem));
    },
    findMessage: async (mailingId, id) => {
      const [item] = await table.getMany([keys.message(mailingId, id)]);
      return parseOptional(schemas.message, item);
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
      return items.map((item) => parseBody(schemas.message, item));
    },
    listMailings: async () => {
      const items = await table.list(lists.mailings);
      return items.map((item) => parseBody(schemas.mailing, item));
    },
  };
}
