import type { ApiKey, KeyId } from "@elm-court/domain";
import * as z from "zod/mini";
import { keys, prefixes } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import { apiKey } from "../items/directory-schemas.ts";
import type { Item, Key, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

const keysPerCall = 100;
const made = z.object({ id: apiKey.shape.id });

/** The keys of staff tools, as the office looks after them. */
export interface KeyStore {
  /** Every key ever made, the newest last, read strongly. */
  listKeys(): Promise<readonly ApiKey[]>;
  findKey(id: KeyId): Promise<ApiKey | undefined>;
  /** False when there is a key of that id already. */
  addKey(key: ApiKey): Promise<boolean>;
  /** Saves a key if it is still as `before` was; false when somebody else changed it first. */
  changeKey(key: ApiKey, before: ApiKey): Promise<boolean>;
}

/** A key as a check reads it. */
export function keyItem(key: ApiKey): Item {
  return { ...keys.apiKey(key.id), body: JSON.stringify(key), version: key.version };
}

/** That there is such a key: the index is behind by moments, and no key may be overlooked. */
export function keyMadeItem({ id }: ApiKey): Item {
  return { ...keys.keyMade(id), body: JSON.stringify({ id }) };
}

async function getAll(table: Table, all: readonly Key[]): Promise<readonly Item[]> {
  const calls = Array.from({ length: Math.ceil(all.length / keysPerCall) }, (_, place) =>
    table.getMany(all.slice(place * keysPerCall, (place + 1) * keysPerCall)),
  );
  return (await Promise.all(calls)).flat().filter((item) => item !== undefined);
}

/** Keys of staff tools: each change is saved only on the one that it was decided on, so that none undoes another. */
export function createKeyStore(table: Table): KeyStore {
  return {
    listKeys: async () => {
      const pointers = await table.query(keys.keyMade(undefined).pk, prefixes.keysMade);
      const ids = pointers.map((item) => parseBody(made, item).id);
      const items = await getAll(table, ids.map(keys.apiKey));
      return items
        .map((item) => parseBody(apiKey, item))
        .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    },
    findKey: async (id) => {
      const [item] = await table.getMany([keys.apiKey(id)]);
      return parseOptional(apiKey, item);
    },
    addKey: (key) =>
      writeSurely(table, [
        { put: keyItem(key), onlyIf: "absent" },
        { put: keyMadeItem(key), onlyIf: "absent" },
      ]),
    changeKey: (key, before) =>
      writeSurely(table, [{ put: keyItem(key), onlyIf: { version: before.version } }]),
  };
}
