import { type Staff, staffKnownAs } from "@elm-court/domain";
import { keys, lists } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import * as directory from "../items/directory-schemas.ts";
import { lookupWrites } from "../lookup/lookup-writes.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Table } from "../table/table.ts";

const tries = 4;

/**
 * Saves a member of staff, found by what they are known as from now, and no longer by what they were: one transaction. The last of two
 * who save the same person wins. Throws `StoreUnavailable` when others kept saving them.
 */
export async function saveStaff(table: Table, staff: Staff): Promise<void> {
  const key = keys.staff(staff.id);
  for (let left = tries; left > 0; left -= 1) {
    const [item] = await table.getMany([key]);
    const before = parseOptional(directory.staff, item);
    const version = item?.version ?? 0;
    const put = {
      ...key,
      body: JSON.stringify(staff),
      version: version + 1,
      list: lists.staff,
      listKey: staff.id,
    };
    // Staff who were saved before they could be looked up have no version.
    const onlyIf = item === undefined ? "absent" : version === 0 ? undefined : { version };
    const found = await lookupWrites(table, staff.id, staffKnownAs(before), staffKnownAs(staff));
    const written = await table.write([{ put, onlyIf }, ...found]);
    if (written.done) return;
  }
  throw new StoreUnavailable("others kept saving the same member of staff");
}
