import type { ApiKey, KeyId } from "@elm-court/domain";
import * as z from "zod/mini";
import { keys, prefixes } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import { apiKey } from "../items/directory-schemas.ts";
import { keyItem, keyMadeItem } from "./key-item.ts";
import { type Readiness, readinessWrite } from "./readiness-store.ts";
import type { Item, Key, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

const keysPerCall = 100;
const made = z.object({ id: apiKey.shape.id });

/** The keys of staff tools, as the office looks after them. */
export interface KeyStore {
  /** Every key ever made, the newest last, read strongly. */
  listKeys(): Promise<readonly ApiKey[]>;
  findKey(id: KeyId): Promise<ApiKey | undefined>;
  /** One transaction: the key if there is none of its id, and the readiness it was told, if that still is so. */
  addKey(key: ApiKey, told: Readiness): Promise<"added" | "already_there" | "conflict">;
  /** Saves a key if it is still as `before` was; false when somebody else changed it first. */
  changeKey(key: ApiKey, before: ApiKey): Promise<boolean>;
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
    addKey: async (key, told) => {
      const written = await table.write([
        { put: keyItem(key), onlyIf: "absent" },
        { put: keyMadeItem(key), onlyIf: "absent" },
        readinessWrite(told),
      ]);
      if (written.done) return "added";
      return written.failed.includes(0) ? "already_there" : "conflict";
    },
    changeKey: (key, before) =>
      writeSurely(table, [{ put: keyItem(key), onlyIf: { version: before.version } }]),
  };
}
