import type { KnownAs } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import { lookup } from "../items/feed-schemas.ts";
import type { Table, Write } from "../table/table.ts";
import { lookupHash } from "./lookup-hash.ts";

/**
 * The writes that let somebody be found by what they are known as now, and no longer by what they were: for the transaction that saves
 * them. Several may be known by the same; an item that nobody is left in stays, empty.
 */
export async function lookupWrites(
  table: Table,
  id: string,
  before: readonly KnownAs[],
  after: readonly KnownAs[],
): Promise<Write[]> {
  const now = new Set(after.map(lookupHash));
  const hashes = [...new Set([...before.map(lookupHash), ...now])];
  if (hashes.length === 0) return [];
  const items = await table.getMany(hashes.map((hash) => keys.lookup(hash)));
  return hashes.flatMap((hash, place): Write[] => {
    const item = items[place];
    const ids = parseOptional(lookup, item)?.ids ?? [];
    if (ids.includes(id) === now.has(hash)) return [];
    const others = ids.filter((one) => one !== id);
    const body = JSON.stringify({ ids: now.has(hash) ? [...others, id] : others });
    const version = item?.version ?? 0;
    return [
      {
        put: { ...keys.lookup(hash), body, version: version + 1 },
        onlyIf: version === 0 ? "absent" : { version },
      },
    ];
  });
}
