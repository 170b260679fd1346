import { createMemoryBucket, fileKey, reviewKey } from "@elm-court/bucket";
import {
  beginReading,
  beginSaving,
  type ImportRecord,
  instantOf,
  isImportId,
  makeId,
} from "@elm-court/domain";
import { createMemoryTable, createStore, type Table } from "@elm-court/store";
import { describe, expect, it } from "vitest";
import { goOnWithImport, handleImports } from "./handle-import.ts";
import { readReviewDocument } from "./review-document.ts";

const id = makeId(isImportId, "imp", "one");
const at = instantOf(Date.UTC(2026, 10, 24, 12));
const header =
  "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_UPN,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_SAYS_NO,PARENT_2_NAME";
const row = (at: number) =>
  `Child${"abcdefghij".charAt(at)},Khan,2012-09-01,A12345678901${at},Layla Khan,layla@families.example,${at === 1 ? "yes" : ""},Sam Khan`;
const sheet = [header, ...[0, 1, 2, 3].map(row)].join("\n");

function world(table: Table = createMemoryTable()) {
  let salts = 0;
  const store = createStore(table, () => {
    salts += 1;
    return `salt${salts}`;
  });
  const bucket = createMemoryBucket();
  const deps = { store, bucket, now: () => at };
  const find = async (): Promise<ImportRecord> => {
    const record = await store.findImport(id);
    if (record === undefined) throw new Error("no import");
    return record;
  };
  return {
    deps,
    find,
    add: async (text: string) => {
      await bucket.put(fileKey(id, 0), Buffer.from(text));
      await store.saveImport({
        id,
        version: 0,
        status: "waiting",
        files: [{ name: "pupils.csv", size: text.length }],
        createdAt: at,
        createdBy: "stf_office",
        choice: { isWholeSchool: false, leavers: false },
      });
    },
    read: async () => {
      const reading = beginReading(await find(), {});
      if (reading !== undefined) await store.saveImport(reading);
      await goOnWithImport(deps, id);
      return find();
    },
    askToSave: async () => {
      const saving = beginSaving(await find(), { leavers: false, lookedAt: [] });
      if (typeof saving === "string") throw new Error(saving);
      await store.saveImport(saving);
    },
  };
}
type World = ReturnType<typeof world>;

async function rosterOf({ deps }: World) {
  const { pupils, parents, relationships } = await deps.store.listRoster();
  const states = await deps.store.loadStates(pupils.map((pupil) => pupil.id));
  return { pupils, parents, relationships, states };
}

/** A table that fails at one of its writes: before it does it, or after. */
function crashing(table: Table, place: number, when: "before" | "after"): Table {
  let writes = 0;
  return {
    ...table,
    write: async (all) => {
      writes += 1;
      if (writes === place && when === "before") throw new Error("killed");
      const written = await table.write(all);
      if (writes === place) throw new Error("killed");
      return written;
    },
  };
}

describe("an import that is staged", () => {
  it("is read, looked at and saved", async () => {
    const one = world();
    await one.add(sheet);
    const ready = await one.read();
    expect(ready).toMatchObject({ status: "ready", summary: { new: 4, heldBack: 0, problems: 0 } });
    expect((await rosterOf(one)).pupils).toEqual([]);
    const lists = readReviewDocument((await one.deps.bucket.get(reviewKey(id))) ?? Buffer.alloc(0));
    expect(lists?.lists.map(({ title, rows }) => [title, rows.length])).toContainEqual(["New", 4]);
    await one.askToSave();
    await goOnWithImport(one.deps, id);
    expect(await one.find()).toMatchObject({
      status: "saved",
      outcome: { saved: 4, notSaved: [], left: 0 },
    });
    expect((await rosterOf(one)).pupils).toHaveLength(4);
  });

  it("says why it cannot be read, and what its columns may be; it is read once somebody has said so", async () => {
    const one = world();
    await one.add("Forename,Surname,DOB\nAmira,Khan,2012-09-01");
    const refused = await one.read();
    expect(refused).toMatchObject({
      status: "refused",
      refusal: { header: ["Forename", "Surname", "DOB"] },
    });
    const again = beginReading(refused, { mapping: refused.refusal?.suggested });
    if (again !== undefined) await one.deps.store.saveImport(again);
    await goOnWithImport(one.deps, id);
    expect(await one.find()).toMatchObject({ status: "ready", summary: { new: 1 } });
  });

  it("saves nothing when the school's records changed since somebody looked, and shows the new numbers", async () => {
    const one = world();
    await one.add(sheet);
    await one.read();
    const other = { ...one, id: "imp_other" };
    expect(other.id).not.toBe(id);
    await one.askToSave();
    const record = await one.find();
    const summary = record.summary && { ...record.summary, digest: "of another time" };
    await one.deps.store.saveImport({ ...record, summary });
    await goOnWithImport(one.deps, id);
    expect(await one.find()).toMatchObject({ status: "ready", changedSince: true });
    expect((await rosterOf(one)).pupils).toEqual([]);
  });

  it("cannot be saved before it was looked at, nor read again once it is being saved", async () => {
    const one = world();
    await one.add(sheet);
    expect(beginSaving(await one.find(), { leavers: false, lookedAt: [] })).toBe("not_ready");
    await one.read();
    await one.askToSave();
    expect(beginReading(await one.find(), {})).toBeUndefined();
  });

  it("a message that is none, or comes again, does no harm", async () => {
    const one = world();
    await one.add(sheet);
    await one.read();
    await one.askToSave();
    const records = ["{}", "nonsense", `{"importId":"${id}"}`, `{"importId":"${id}"}`].map(
      (body, place) => ({ messageId: String(place), body }),
    );
    const failures: unknown[] = [];
    const onFailure = (error: unknown) => void failures.push(error);
    expect(await handleImports({ ...one.deps, onFailure }, records)).toEqual({
      batchItemFailures: [],
    });
    expect(failures).toEqual([]);
    expect((await rosterOf(one)).pupils).toHaveLength(4);
  });
});

describe("an import that is killed at each of its writes, and gone on with (P11)", () => {
  const whole = async (): Promise<Awaited<ReturnType<typeof rosterOf>>> => {
    const one = world();
    await one.add(sheet);
    await one.read();
    await one.askToSave();
    await goOnWithImport(one.deps, id);
    return rosterOf(one);
  };
  const places = Array.from({ length: 8 }, (_, at) => at + 1);

  it.each(places.flatMap((place) => [["before", place] as const, ["after", place] as const]))(
    "%s write %i: the same roster in the end, nobody twice",
    async (when, place) => {
      const table = createMemoryTable();
      const one = world(table);
      await one.add(sheet);
      await one.read();
      await one.askToSave();
      const killed = world(crashing(table, place, when));
      const deps = { ...killed.deps, bucket: one.deps.bucket };
      await goOnWithImport(deps, id).catch(() => undefined);
      await goOnWithImport(one.deps, id);
      const expected = await whole();
      const found = await rosterOf(one);
      const names = (all: typeof found) =>
        all.pupils.map((pupil) => [pupil.id, pupil.firstName, pupil.upn]);
      expect(names(found)).toEqual(names(expected));
      expect(found.parents).toEqual(expected.parents);
      expect(found.relationships).toEqual(expected.relationships);
      expect(found.states.map(({ objections }) => objections.length)).toEqual([0, 1, 0, 0]);
      expect(await one.find()).toMatchObject({ status: "saved", outcome: { saved: 4 } });
    },
  );
});
