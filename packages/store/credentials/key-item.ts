import type { ApiKey } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import type { Item } from "../table/table.ts";

/** A key as a check reads it. */
export function keyItem(key: ApiKey): Item {
  return { ...keys.apiKey(key.id), body: JSON.stringify(key), version: key.version };
}

/** That there is such a key: the index is behind by moments, and no key may be overlooked. */
export function keyMadeItem({ id }: ApiKey): Item {
  return { ...keys.keyMade(id), body: JSON.stringify({ id }) };
}
