import { parseOptional } from "../items/parse-body.ts";
import { numbered } from "../items/feed-schemas.ts";
import type { Key, Table } from "../table/table.ts";

/** How far something is numbered, strongly read; 0 where nothing is yet. */
export async function loadUpTo(table: Table, key: Key): Promise<number> {
  const [item] = await table.getMany([key]);
  return parseOptional(numbered, item)?.upTo ?? 0;
}
