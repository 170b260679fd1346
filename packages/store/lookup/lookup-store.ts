import type { KnownAs } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import { lookup } from "../items/feed-schemas.ts";
import type { Table } from "../table/table.ts";
import { lookupHash } from "./lookup-hash.ts";

export interface LookupStore {
  /** The ids of everybody who is known so, in the order asked. One strong read for each value, a hundred a call. */
  findKnownAs(asked: readonly KnownAs[]): Promise<readonly (readonly string[])[]>;
}

const keysPerCall = 100;

/** Finds people by what other systems call them: one strong read for each value, a hundred a call, and never a list. */
export function createLookupStore(table: Table): LookupStore {
  return {
    findKnownAs: async (asked) => {
      const hashes = [...new Set(asked.map(lookupHash))];
      const calls = Array.from({ length: Math.ceil(hashes.length / keysPerCall) }, (_, place) =>
        hashes.slice(place * keysPerCall, (place + 1) * keysPerCall),
      );
      const read = await Promise.all(
        calls.map((call) => table.getMany(call.map((hash) => keys.lookup(hash)))),
      );
      const idsOf = new Map(
        read.flat().map((item, place) => [hashes[place], parseOptional(lookup, item)?.ids ?? []]),
      );
      return asked.map((one) => idsOf.get(lookupHash(one)) ?? []);
    },
  };
}
