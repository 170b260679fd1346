import { pupilKnownAs } from "@elm-court/domain";
import { lists } from "../dynamo/keys.ts";
import { parseBody } from "../items/parse-body.ts";
import * as families from "../items/family-schemas.ts";
import { createLookupStore } from "../lookup/lookup-store.ts";
import { lookupWrites } from "../lookup/lookup-writes.ts";
import type { Table } from "../table/table.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { pupilItem } from "./pupil-item.ts";

/**
 * Lets every pupil on the roster be found by what they are known as: see `RosterStore.fillLookups`. The pupil is written back as they
 * are in the same transaction, if they still are so, so that nobody is found by a number they no longer have.
 */
export async function fillLookups(table: Table): Promise<number> {
  const pupils = (await table.list(lists.pupils)).map((item) => parseBody(families.pupil, item));
  const asked = pupils.flatMap((pupil) => pupilKnownAs(pupil).map((known) => ({ pupil, known })));
  const found = await createLookupStore(table).findKnownAs(asked.map(({ known }) => known));
  const missing = asked.filter(({ pupil }, place) => found[place]?.includes(pupil.id) !== true);
  let filled = 0;
  for (const { pupil, known } of missing) {
    const writes = await lookupWrites(table, pupil.id, [], [known]);
    const asItIs = { put: pupilItem(pupil), onlyIf: { status: fingerprintOf(pupil) } };
    const written = await table.write([asItIs, ...writes]);
    if (written.done) filled += 1;
  }
  return filled;
}
