import { instantOf } from "@elm-court/domain";
import { createMemoryStore, type Store, StoreUnavailable } from "@elm-court/store";
import { expect, it } from "vitest";
import { commitImport, type CommitDeps } from "./commit-import.ts";
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

let runs = 0;
const officeOf = (store: Store): CommitDeps => ({
  store,
  now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
  recordedBy: "office",
  runId: `run ${(runs += 1)}`,
});
async function ready(deps: CommitDeps, bytes = sheet()): Promise<ReadyReview> {
  const review = await reviewImport(deps, [{ name: "sheet.csv", bytes }]);
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

it("puts back with an old file what a newer one changed, as often as it takes", async () => {
  const store = createMemoryStore();
  for (const year of ["9", "10", "9", "10", "9", "10"]) {
    const deps = officeOf(store);
    await commitImport(deps, await ready(deps, sheet(year)));
    const years = (await store.listRoster()).pupils.map((one) => one.yearGroup).sort();
    expect(years).toEqual(year === "9" ? ["7", "9", "9"] : ["10", "10", "7"]);
  }
});

it.each(["", "CHILD_UPN"])(
  "brings nobody in twice when two files come at once (%s)",
  async (upn) => {
    const store = createMemoryStore();
    const [one, other] = [officeOf(store), officeOf(store)];
    const numbered = (lines: readonly string[]) =>
      Buffer.from(
        [
          `${header},${upn}`,
          ...lines.map((line, at) => `${line},${upn && `A12345678901${at}`}`),
        ].join("\n"),
      );
    const [first, second] = [
      await ready(one, numbered(rows)),
      await ready(other, numbered([...rows, ",,"])),
    ];
    await commitImport(one, first);
    expect(await commitImport(other, second)).toEqual({ saved: 0, alreadySaved: 3, notSaved: [] });
    expect(await everything(store)).toMatchObject({ roster: { pupils: [{}, {}, {}] } });
    expect((await store.listRoster()).parents).toHaveLength(2);
  },
);

it("does not lower a court-order note that was decided meanwhile", async () => {
  const store = createMemoryStore();
  const deps = officeOf(store);
  const row = "Amira,Khan,2012-09-01,LS1 4AP,9,Sam Khan,unknown,sam@families.example,";
  await commitImport(deps, await ready(deps, Buffer.from([header, row].join("\n"))));
  const late = await ready(
    deps,
    Buffer.from([header, row.replace("unknown", "father")].join("\n")),
  );
  const flagged = [`${header},PARENT_1_COURT_ORDER`, `${row},yes`].join("\n");
  const other = officeOf(store);
  await commitImport(other, await ready(other, Buffer.from(flagged)));
  expect(await commitImport(deps, late)).toMatchObject({ saved: 1, notSaved: [] });
  expect((await store.listRoster()).relationships).toMatchObject([
    { kind: "father", ordersNote: "needs_decision" },
  ]);
});

it("tells how far it is", async () => {
  const deps = officeOf(createMemoryStore());
  const heard: string[] = [];
  const onProgress = (done: number, total: number) => void heard.push(`${done}/${total}`);
  await commitImport({ ...deps, onProgress }, await ready(deps));
  expect(heard).toEqual(["1/3", "2/3", "3/3"]);
});
