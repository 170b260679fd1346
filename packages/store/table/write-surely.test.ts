import { expect, test } from "vitest";
import { createMemoryTable } from "../memory/memory-table.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { createStore } from "../create-store.ts";
import type { Table, Written } from "./table.ts";
import { writeSurely } from "./write-surely.ts";
import { instantOf, isKeyId, makeId } from "@elm-court/domain";

const met: Written = { done: false, failed: [] };

/** A table whose first writes meet others on the same item. */
function busyTable(times: number): Table {
  const table = createMemoryTable();
  let left = times;
  return {
    ...table,
    write: (writes) => {
      left -= 1;
      return left >= 0 ? Promise.resolve(met) : table.write(writes);
    },
  };
}

const item = { table: "school", pk: "A", sk: "B", body: "{}" } as const;

test("a write that met another one is tried again, and is there", async () => {
  const table = busyTable(2);
  expect(await writeSurely(table, [{ put: item }])).toBe(true);
  expect(await table.getMany([item])).toMatchObject([{ body: "{}" }]);
});

test("a condition that does not hold is said at once", async () => {
  const table = createMemoryTable();
  await table.write([{ put: item }]);
  expect(await writeSurely(table, [{ put: item, onlyIf: "absent" }])).toBe(false);
});

test("a write that keeps meeting others fails, and is never taken for done", async () => {
  await expect(writeSurely(busyTable(99), [{ put: item }])).rejects.toThrow(StoreUnavailable);
});

test("a key that is revoked while it is being saved elsewhere is revoked, or the office hears that it is not", async () => {
  const key = {
    id: makeId(isKeyId, "key", "one"),
    kind: "live" as const,
    owner: "gateway",
    scopes: [],
    secretHashes: [],
    version: 1,
    createdAt: instantOf(0),
    schoolReady: true,
    revokedAt: undefined,
  };
  const store = createStore(busyTable(1), () => "salt");
  await store.saveKey(key);
  const ids = { keyId: key.id, staffId: undefined, accountId: undefined, pupilId: undefined };
  expect((await store.loadCheck(ids)).key?.owner).toBe("gateway");
  await expect(createStore(busyTable(99), () => "salt").saveKey(key)).rejects.toThrow(
    StoreUnavailable,
  );
});
