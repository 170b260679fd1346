import { createMemoryBucket, fileKey } from "@elm-court/bucket";
import {
  beginReading,
  beginSaving,
  beginUndoing,
  type ImportId,
  type ImportRecord,
  instantOf,
  isImportId,
  makeId,
} from "@elm-court/domain";
import { createMemoryTable, createStore, type Table } from "@elm-court/store";
import { describe, expect, it } from "vitest";
import { goOnWithImport } from "./handle-import.ts";

const at = instantOf(Date.UTC(2026, 10, 24, 12));
const importId = (name: string): ImportId => makeId(isImportId, "imp", name);
const header =
  "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_UPN,CHILD_YEAR_GROUP,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_SAYS_NO";
const amira = "Amira,Khan,2012-09-01,A123456789011,9,Layla Khan,layla@families.example,";
const yusuf = "Yusuf,Khan,2014-09-01,A123456789012,7,Layla Khan,layla@families.example,";
const tom = "Tom,Bell,2012-10-01,A123456789013,9,Jo Bell,jo@families.example,yes";
const sheet = (...rows: string[]) => [header, ...rows].join("\n");

function world(table: Table = createMemoryTable()) {
  let salts = 0;
  const store = createStore(table, () => {
    salts += 1;
    return `salt${salts}`;
  });
  const deps = { store, bucket: createMemoryBucket(), now: () => at };
  const find = async (id: ImportId): Promise<ImportRecord> => {
    const record = await store.findImport(id);
    if (record === undefined) throw new Error("no import");
    return record;
  };
  const move = async (
    id: ImportId,
    next: ImportRecord | string | undefined,
  ): Promise<ImportRecord> => {
    if (next === undefined || typeof next === "string") throw new Error(next ?? "no");
    await store.saveImport(next);
    await goOnWithImport(deps, id);
    return find(id);
  };
  return {
    deps,
    find,
    bring: async (name: string, text: string, isWholeSchool = false): Promise<ImportRecord> => {
      const id = importId(name);
      await deps.bucket.put(fileKey(id, 0), Buffer.from(text));
      const record: ImportRecord = {
        id,
        version: 0,
        status: "waiting",
        files: [{ name: "pupils.csv", size: text.length }],
        createdAt: at,
        createdBy: "stf_office",
        choice: { isWholeSchool, leavers: false },
      };
      await store.saveImport(record);
      const ready = await move(id, beginReading(await find(id), {}));
      return move(id, beginSaving(ready, { leavers: true, lookedAt: [] }));
    },
    askBack: async (name: string): Promise<void> => {
      const undoing = beginUndoing(await find(importId(name)));
      if (undoing !== undefined) await store.saveImport(undoing);
    },
    goOn: (name: string) => goOnWithImport(deps, importId(name)),
    back: async (name: string): Promise<ImportRecord> =>
      move(importId(name), beginUndoing(await find(importId(name)))),
    roster: () => store.listRoster(),
  };
}
const names = (pupils: readonly { readonly firstName: string }[]) =>
  pupils.map(({ firstName }) => firstName).toSorted();

describe("an import that is taken back (P11)", () => {
  it("takes away what it added, and keeps whoever it brought a no for", async () => {
    const one = world();
    await one.bring("a", sheet(amira, yusuf, tom));
    expect(await one.back("a")).toMatchObject({
      status: "undone",
      undoing: { undone: 2, kept: ["Tom Bell"] },
    });
    const { pupils, parents, relationships } = await one.roster();
    expect(names(pupils)).toEqual(["Tom"]);
    expect(parents.map(({ name }) => name)).toEqual(["Jo Bell"]);
    expect(relationships).toHaveLength(1);
    const [state] = await one.deps.store.loadStates(pupils.map(({ id }) => id));
    expect(state?.objections).toMatchObject([{ ways: "all", status: "active" }]);
  });

  it("puts back what it changed, and whom it let leave", async () => {
    const one = world();
    await one.bring("a", sheet(amira, yusuf));
    const before = await one.roster();
    await one.bring("b", sheet(amira.replace(",9,", ",10,").replace("layla@", "new@")), true);
    expect((await one.roster()).pupils.map(({ roll }) => roll.status).toSorted()).toEqual([
      "left",
      "on_roll",
    ]);
    await one.back("b");
    expect(await one.roster()).toEqual(before);
    const states = await one.deps.store.loadStates(before.pupils.map(({ id }) => id));
    expect(states.map(({ roll }) => roll.status)).toEqual(["on_roll", "on_roll"]);
  });

  it("keeps whoever was changed since", async () => {
    const one = world();
    await one.bring("a", sheet(amira, yusuf));
    await one.bring("b", sheet(amira.replace(",9,", ",10,")));
    expect((await one.back("a")).undoing).toMatchObject({ undone: 1, kept: ["Amira Khan"] });
    expect(names((await one.roster()).pupils)).toEqual(["Amira"]);
  });

  it("lets the same file come in again, and is not taken back twice", async () => {
    const one = world();
    await one.bring("a", sheet(amira, yusuf));
    await one.back("a");
    expect(beginUndoing(await one.find(importId("a")))).toBeUndefined();
    expect((await one.bring("b", sheet(amira, yusuf))).outcome).toMatchObject({ saved: 2 });
    expect(names((await one.roster()).pupils)).toEqual(["Amira", "Yusuf"]);
  });

  it.each([1, 2, 3, 4])(
    "killed at its write %i, is gone on with to the same end",
    async (place) => {
      const table = createMemoryTable();
      const one = world(table);
      await one.bring("a", sheet(amira, yusuf, tom));
      await one.askBack("a");
      let writes = 0;
      const killed = world({
        ...table,
        write: async (all) => {
          writes += 1;
          const written = await table.write(all);
          if (writes === place) throw new Error("killed");
          return written;
        },
      });
      await killed.goOn("a").catch(() => undefined);
      await one.goOn("a");
      expect((await one.find(importId("a"))).status).toBe("undone");
      expect(names((await one.roster()).pupils)).toEqual(["Tom"]);
    },
  );
});
