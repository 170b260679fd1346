import * as z from "zod/mini";
import { keys, lists } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as directory from "../items/directory-schemas.ts";
import { pupilId, staffId } from "../items/fields.ts";
import { safeguardingFacts } from "../items/safeguarding-schema.ts";
import * as states from "../items/state-schemas.ts";
import type { CheckStore } from "./check-store.ts";
import type { Table } from "../table/table.ts";
import { loadBatch } from "./load-batch.ts";
import { nothingHeld } from "./nothing-held.ts";

const listedStaff = z.object({ id: staffId });
const listed = z.object({ id: pupilId });

/** What a check reads: one call, always five keys, strong on both tables (promises P1 and P3). */
export function createCheckStore(table: Table): CheckStore {
  return {
    loadCheck: async ({ keyId, staffId, accountId, pupilId }) => {
      const [key, staff, account, pupil, safeguarding] = await table.getMany([
        keys.apiKey(keyId),
        keys.staff(staffId),
        keys.account(accountId),
        keys.pupilState(pupilId),
        keys.safeguarding(pupilId),
      ]);
      return {
        key: parseOptional(directory.apiKey, key),
        staff: parseOptional(directory.staff, staff),
        account: parseOptional(directory.account, account),
        pupil: parseOptional(states.contactState, pupil),
        safeguarding: parseOptional(safeguardingFacts, safeguarding) ?? nothingHeld,
      };
    },
    loadBatch: (asked) => loadBatch(table, asked),
    listPupilIds: async () =>
      (await table.list(lists.pupils)).map((item) => parseBody(listed, item).id),
    listStaffIds: async () =>
      (await table.list(lists.staff)).map((item) => parseBody(listedStaff, item).id),
  };
}
