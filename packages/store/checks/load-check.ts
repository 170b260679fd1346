import * as z from "zod/mini";
import { keys, lists } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as schemas from "../items/schemas.ts";
import type { CheckStore } from "../store.ts";
import type { Table } from "../table/table.ts";
import { loadBatch } from "./load-batch.ts";
import { nothingHeld } from "./nothing-held.ts";

const listed = z.object({ id: schemas.pupilId });

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
        key: parseOptional(schemas.apiKey, key),
        staff: parseOptional(schemas.staff, staff),
        account: parseOptional(schemas.account, account),
        pupil: parseOptional(schemas.contactState, pupil),
        safeguarding: parseOptional(schemas.safeguarding, safeguarding) ?? nothingHeld,
      };
    },
    loadBatch: (asked) => loadBatch(table, asked),
    listPupilIds: async () =>
      (await table.list(lists.pupils)).map((item) => parseBody(listed, item).id),
  };
}
