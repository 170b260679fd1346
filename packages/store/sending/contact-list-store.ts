import {
  type ContactLine,
  type ContactListSwitch,
  type Instant,
  type PupilId,
  type SendId,
  shownLines,
  type StaffId,
} from "@elm-court/domain";
import { keys, prefixes } from "../dynamo/keys.ts";
import { staff } from "../items/directory-schemas.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import type { Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";
import { contactLine, contactListSwitch } from "./sending-schemas.ts";

/** What parents' pages may read of contacts: it never leaves the table `school`. */
export interface ContactLineStore {
  /** The lines that parents of this pupil see at `now`, the latest first; `undefined` while the list is off. */
  listContactLines(pupilId: PupilId, now: Instant): Promise<readonly ContactLine[] | undefined>;
  /** What these members of staff are called, and nothing else of them; somebody unknown is left out. A hundred at a time. */
  loadStaffNames(ids: readonly StaffId[]): Promise<ReadonlyMap<StaffId, string>>;
}

/** What the safeguarding lead does with the list, at the console alone. */
export interface ContactListStore extends ContactLineStore {
  /** Every line of a pupil, however young, the list being on or off. */
  listLinesToCome(pupilId: PupilId): Promise<readonly ContactLine[]>;
  saveContactListSwitch(to: ContactListSwitch): Promise<void>;
  /** Takes a line away without trace in `school`; who did so is kept in `safeguarding`. False when there is no such line. */
  withholdLine(
    pupilId: PupilId,
    sendId: SendId,
    withheld: { readonly by: StaffId; readonly at: Instant },
  ): Promise<boolean>;
}

const keysPerCall = 100;

async function linesOf(table: Table, pupilId: PupilId): Promise<readonly ContactLine[]> {
  const items = await table.query(keys.pupil(pupilId).pk, prefixes.contactLines);
  return items.map((item) => parseBody(contactLine, item));
}

/** The lines for parents' pages, which are given this and no more. */
export function createContactLineStore(table: Table): ContactLineStore {
  return {
    listContactLines: async (pupilId, now) => {
      const [item] = await table.getMany([keys.contactListSwitch()]);
      const lines = await linesOf(table, pupilId);
      const to = parseOptional(contactListSwitch, item);
      return to?.onSince === undefined ? undefined : shownLines(lines, to, now);
    },
    loadStaffNames: async (ids) => {
      const names = new Map<StaffId, string>();
      const asked = [...new Set(ids)];
      for (let start = 0; start < asked.length; start += keysPerCall) {
        const some = asked.slice(start, start + keysPerCall);
        const items = await table.getMany(some.map((id) => keys.staff(id)));
        for (const item of items) {
          const found = parseOptional(staff, item);
          if (found !== undefined) names.set(found.id, found.name);
        }
      }
      return names;
    },
  };
}

/** The lines and their switch, for the console. */
export function createContactListStore(table: Table): ContactListStore {
  return {
    ...createContactLineStore(table),
    listLinesToCome: (pupilId) => linesOf(table, pupilId),
    saveContactListSwitch: async (to) => {
      await writeSurely(table, [
        { put: { ...keys.contactListSwitch(), body: JSON.stringify(to) } },
      ]);
    },
    withholdLine: async (pupilId, sendId, withheld) => {
      const key = keys.contactLine(pupilId, sendId);
      const [item] = await table.getMany([key]);
      if (item === undefined) return false;
      const line = parseBody(contactLine, item);
      return writeSurely(table, [
        { remove: key },
        {
          put: {
            ...keys.withheldLine(pupilId, sendId),
            body: JSON.stringify({ line, ...withheld }),
          },
        },
      ]);
    },
  };
}
