import { instantOf } from "@elm-court/domain";
import { createMemoryStore, type Store, StoreUnavailable } from "@elm-court/store";
import { expect, it } from "vitest";
import { commitImport } from "./commit-import.ts";
import type { ImportDeps } from "./import-deps.ts";
import { type ReadyReview, reviewImport } from "./review-import.ts";

const header =
  "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_POSTCODE,CHILD_YEAR_GROUP,PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_SAYS_NO";
const rows = [
  "Amira,Khan,2012-09-01,LS1 4AP,9,Sam Khan,father,sam@families.example,yes",
  "Samir,Khan,2014-09-01,LS1 4AP,7,Sam Khan,father,sam@families.example,",
  "Tom,Bell,2012-01-01,LS1 4AP,9,Jo Bell,mother,SAM@families.example,text",
];
const sheet = (year = "9"): Uint8Array =>
  Buffer.from([header, ...rows].join("\n").replaceAll(",9,", `,${year},`));

const officeOf = (store: Store): ImportDeps => ({
  store,
  now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
  recordedBy: "office",
});
async function ready(deps: ImportDeps, bytes = sheet()): Promise<ReadyReview> {
  const review = await reviewImport(deps, bytes);
  if (review.outcome !== "ready") throw new Error(review.problem.message);
  return review;
}
async function everything(store: Store) {
  const roster = await store.listRoster();
  return { roster, states: await store.loadStates(roster.pupils.map((one) => one.id)) };
}
/** Nothing in it can be told from a run that was never cut off. */
async function uncut() {
  const store = createMemoryStore();
  await commitImport(officeOf(store), await ready(officeOf(store)));
  return everything(store);
}

it("saves nothing before it is told to", async () => {
  const deps = officeOf(createMemoryStore());
  await ready(deps);
  expect((await deps.store.listRoster()).pupils).toEqual([]);
});

it("knows the parent of two children as one, and two people in one inbox as two", async () => {
  const { roster, states } = await uncut();
  expect(roster.parents.map((one) => [one.name, one.sharesEmail]).sort()).toEqual([
    ["Jo Bell", true],
    ["Sam Khan", true],
  ]);
  expect(roster.relationships).toHaveLength(3);
  expect(states.flatMap((one) => one.objections)).toHaveLength(2);
});

it.each([0, 1, 2])(
  "finishes a run that died at row %i, before or after it was saved",
  async (dies) => {
    for (const when of ["before", "after"]) {
      const store = createMemoryStore();
      let calls = 0;
      const cut: Store = {
        ...store,
        recordRosterRow: async (...row) => {
          calls += 1;
          const last = calls === dies + 1;
          if (!last || when === "after") await store.recordRosterRow(...row);
          if (last) throw new StoreUnavailable("cut off");
          return "recorded";
        },
      };
      const review = await ready(officeOf(cut));
      await expect(commitImport(officeOf(cut), review)).rejects.toThrow(StoreUnavailable);
      await commitImport(officeOf(store), await ready(officeOf(store)));
      expect(await everything(store)).toEqual(await uncut());
    }
  },
);

it("repeats nothing when the roster it read was behind", async () => {
  const deps = officeOf(createMemoryStore());
  const early = await ready(deps);
  await commitImport(deps, early);
  expect(await commitImport(deps, early)).toEqual({ saved: 0, alreadySaved: 3, notSaved: [] });
  expect(await everything(deps.store as Store)).toEqual(await uncut());
});

it("plans a row again when its pupil changed meanwhile, and keeps both changes", async () => {
  const store = createMemoryStore();
  const deps = officeOf(store);
  await commitImport(deps, await ready(deps, Buffer.from([header, rows[1]].join("\n"))));
  const withNo = await ready(deps, Buffer.from([header, `${rows[1]}yes`].join("\n")));
  const { roster, states } = await everything(store);
  const [before] = states;
  const [parent] = roster.parents;
  if (before === undefined || parent === undefined) throw new Error("nothing was saved");
  const told = { parentId: parent.id, how: "phone", at: deps.now() } as const;
  await store.recordEvents([{ before, events: [{ type: "parent_told", told }] }], deps.now());
  expect(await commitImport(deps, withNo)).toEqual({ saved: 1, alreadySaved: 0, notSaved: [] });
  const [after] = (await everything(store)).states;
  expect(after).toMatchObject({ told: [told], objections: [{ ways: "all" }] });
});

it("puts back with an old file what a newer one changed", async () => {
  const deps = officeOf(createMemoryStore());
  for (const year of ["9", "10", "9"]) await commitImport(deps, await ready(deps, sheet(year)));
  const years = (await deps.store.listRoster()).pupils.map((one) => one.yearGroup).sort();
  expect(years).toEqual(["7", "9", "9"]);
});

it("tells how far it is", async () => {
  const deps = officeOf(createMemoryStore());
  const heard: string[] = [];
  const onProgress = (done: number, total: number) => void heard.push(`${done}/${total}`);
  await commitImport({ ...deps, onProgress }, await ready(deps));
  expect(heard).toEqual(["1/3", "2/3", "3/3"]);
});
