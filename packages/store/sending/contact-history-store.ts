import type { ContactRecord, FollowUp, FollowUpId, PupilId, Send } from "@elm-court/domain";
import * as z from "zod/mini";
import { followUpPartition, keys, prefixes } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import type { Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";
import { contactRecord, followUp, send } from "./sending-schemas.ts";
import { tableFor } from "./table-for.ts";

const pointer = z.object({ id: send.shape.id });
const tables = ["school", "safeguarding"] as const;

/** What was sent and received, and the talks to be had: for people at the console alone. No key of a staff tool lists any of it. */
export interface ContactHistoryStore {
  /** Every send and every record of a pupil, of both tables, in no promised order. */
  listContacts(
    pupilId: PupilId,
  ): Promise<{ readonly sends: readonly Send[]; readonly records: readonly ContactRecord[] }>;
  /** The talks in person that nobody has said are done, the oldest first. */
  listFollowUps(): Promise<readonly FollowUp[]>;
  findFollowUp(id: FollowUpId): Promise<FollowUp | undefined>;
  /** Moves a task to those that are done; false when it is not open any more. */
  recordFollowUpDone(task: FollowUp): Promise<boolean>;
}

/** What both tables hold. */
async function each<T>(list: (name: (typeof tables)[number]) => Promise<readonly T[]>) {
  return (await Promise.all(tables.map(list))).flat();
}

/** See `ContactHistoryStore`. */
export function createContactHistoryStore(table: Table): ContactHistoryStore {
  return {
    listContacts: async (pupilId) => {
      const { pk } = keys.pupil(pupilId);
      const sends = await each(async (name) => {
        const ids = (await table.query(pk, prefixes.sends, name)).map(
          (item) => parseBody(pointer, item).id,
        );
        return Promise.all(
          ids.map(async (id) => {
            const [item] = await table.getMany([keys.send(id, name)]);
            return parseOptional(send, item);
          }),
        );
      });
      const records = await each((name) => table.query(pk, prefixes.records, name));
      return {
        sends: sends.filter((one) => one !== undefined),
        records: records.map((item) => parseBody(contactRecord, item)),
      };
    },
    listFollowUps: async () => {
      const items = await each((name) =>
        table.query(followUpPartition, prefixes.followUpsOpen, name),
      );
      return items
        .map((item) => parseBody(followUp, item))
        .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
    },
    findFollowUp: async (id) => {
      const asked = tables.flatMap((name) => [
        keys.followUp(id, name),
        keys.followUpDone(id, name),
      ]);
      const found = (await table.getMany(asked)).find((item) => item !== undefined);
      return parseOptional(followUp, found);
    },
    recordFollowUpDone: (task) => {
      const name = tableFor(task);
      const { done: _, ...open } = task;
      return writeSurely(table, [
        { remove: keys.followUp(task.id, name), onlyIf: { body: JSON.stringify(open) } },
        { put: { ...keys.followUpDone(task.id, name), body: JSON.stringify(task) } },
      ]);
    },
  };
}
