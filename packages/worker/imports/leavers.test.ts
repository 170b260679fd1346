import { instantOf } from "@elm-court/domain";
import { createMemoryStore } from "@elm-court/store";
import { describe, expect, it, test } from "vitest";
import { zipOf } from "../../../tests/roster-files/make-zip.ts";
import { commitImport, type CommitDeps } from "./commit-import.ts";
import { commitLeavers } from "./commit-leavers.ts";
import { type ImportWish, type ReadyReview, reviewImport } from "./review-import.ts";

let runs = 0;
const office = (): CommitDeps => ({
  store: createMemoryStore(),
  now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
  recordedBy: "office",
  runId: "run",
});
type Row = readonly [id: string, role: string, name: string, agents?: string, status?: string];

function oneRoster(rows: readonly Row[], mode: "bulk" | "delta" | "" = "bulk", org = "s1") {
  const users = rows.map(
    ([id, role, name, agents = "", status = ""]) =>
      `${id},${status},${role},${name.replace(" ", ",")},"${agents}",9,${org}`,
  );
  const set = {
    "users.csv": `sourcedId,status,role,givenName,familyName,agentSourcedIds,grades,orgSourcedIds\n${users.join("\n")}`,
    ...(mode === "" ? {} : { "manifest.csv": `propertyName,value\nfile.users,${mode}` }),
  };
  return [{ name: "export.zip", bytes: zipOf(set) }];
}
const sheet = (text: string) => [{ name: "pupils.csv", bytes: Buffer.from(text) }];

async function ready(
  deps: CommitDeps,
  files: Parameters<typeof reviewImport>[1],
  wish: ImportWish = {},
): Promise<ReadyReview> {
  const review = await reviewImport(deps, files, wish);
  if (review.outcome !== "ready") throw new Error(review.problem.message);
  return review;
}
async function bring(
  deps: CommitDeps,
  ...given: [Parameters<typeof reviewImport>[1], ImportWish?]
) {
  const review = await ready(deps, ...given);
  runs += 1;
  const run = { ...deps, runId: `run${runs}` };
  await commitImport(run, review);
  await commitLeavers(run, review.leavers);
  return review;
}
const amira: Row = ["u1", "student", "Amira Khan", "p1,p2"];
const layla: Row = ["p1", "parent", "Layla Khan"];
const sam: Row = ["p2", "parent", "Sam Khan"];
const tom: Row = ["u2", "student", "Tom Bell", "p3"];
const jo: Row = ["p3", "parent", "Jo Bell"];
const everybody = [amira, layla, sam, tom, jo];
const leavingIn = ({ leavers }: ReadyReview) => [
  ...leavers.pupils.map(({ firstName }) => firstName),
  ...leavers.contacts.map(({ parent }) => parent.name),
];

describe("who leaves by a file (product behaviour 11)", () => {
  test.each([
    ["a whole list", oneRoster([amira, layla, sam]), {}, ["Tom"]],
    ["a delta that does not mention them", oneRoster([amira, layla, sam], "delta"), {}, []],
    ["a set without a manifest", oneRoster([amira, layla, sam], ""), {}, []],
    ["a whole list of another school", oneRoster([amira, layla, sam], "bulk", "s2"), {}, []],
    [
      "a delta that names them",
      oneRoster([["u2", "student", "Tom Bell", "", "tobedeleted"]], "delta"),
      {},
      ["Tom"],
    ],
    [
      "a delta that names one and brings another, and leaves out the third",
      oneRoster(
        [
          ["u3", "student", "Zoe Fox", ""],
          ["u2", "student", "Tom Bell", "", "tobedeleted"],
        ],
        "delta",
      ),
      {},
      ["Tom"],
    ],
    [
      "a delta that names a contact",
      oneRoster([["p2", "parent", "Sam Khan", "", "tobedeleted"]], "delta"),
      {},
      ["Sam Khan"],
    ],
    [
      "a whole list without one contact",
      oneRoster([["u1", "student", "Amira Khan", "p1"], layla, tom, jo]),
      {},
      ["Sam Khan"],
    ],
    [
      "a sheet of the whole school, after OneRoster",
      sheet("CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\nZoe,Fox,2012-09-01"),
      { isWholeSchool: true },
      [],
    ],
  ])("%s", async (_, files, wish: ImportWish, expected) => {
    const deps = office();
    await bring(deps, oneRoster(everybody));
    expect(leavingIn(await ready(deps, files, wish))).toEqual(expected);
  });

  it("nobody by a list with a row that is held back: it may be anybody", async () => {
    const deps = office();
    await bring(deps, oneRoster(everybody));
    const review = await ready(deps, oneRoster([amira, layla, sam, ["u7", "student", "T0m Bell"]]));
    expect([leavingIn(review), review.leaversBlocked]).toEqual([[], true]);
  });

  it("by a sheet only when somebody says that it is the whole school, and never a contact by a wide one", async () => {
    const deps = office();
    const header = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME";
    await bring(
      deps,
      sheet(`${header}\nAmira,Khan,2012-09-01,Layla Khan\nTom,Bell,2012-10-01,Jo Bell`),
    );
    const less = sheet(`${header}\nAmira,Khan,2012-09-01,`);
    expect(leavingIn(await ready(deps, less))).toEqual([]);
    expect(leavingIn(await ready(deps, less, { isWholeSchool: true }))).toEqual(["Tom"]);
  });

  it("counts pupils and contacts of a year group apart, and says where so many leave that somebody must look", async () => {
    const deps = office();
    const year = Array.from({ length: 20 }, (_, at): Row => [
      `u${at}`,
      "student",
      `Pupil ${String.fromCharCode(65 + at)}`,
    ]);
    await bring(deps, oneRoster(year));
    expect((await ready(deps, oneRoster(year.slice(0, 18)))).leavers.counts).toEqual([
      { yearGroup: "9", what: "pupils", leaving: 2, of: 20, look: false },
    ]);
    expect((await ready(deps, oneRoster(year.slice(0, 12)))).leavers.counts).toEqual([
      { yearGroup: "9", what: "pupils", leaving: 8, of: 20, look: true },
    ]);
  });
});

describe("what stays when somebody leaves", () => {
  it("every objection: a pupil's who left, and that of a contact who is one no more", async () => {
    const deps = office();
    const header =
      "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CONTACT_NAME,CONTACT_SAYS_NO,CONTACT_RELATIONSHIP";
    const rows = (...lines: string[]) => sheet([header, ...lines].join("\n"));
    const two = "Amira,Khan,2012-09-01,Layla Khan,,mother";
    await bring(
      deps,
      rows(
        two,
        "Amira,Khan,2012-09-01,Sam Khan,yes,father",
        "Tom,Bell,2012-10-01,Jo Bell,yes,mother",
      ),
    );
    const review = await bring(deps, rows(two), { isWholeSchool: true });
    expect(leavingIn(review)).toEqual(["Tom", "Sam Khan"]);
    const { pupils, relationships, removed } = await deps.store.listRoster();
    expect(pupils.map(({ firstName, roll }) => [firstName, roll.status, roll.leftOn])).toEqual([
      ["Tom", "left", "2026-11-24"],
      ["Amira", "on_roll", undefined],
    ]);
    expect(removed).toHaveLength(1);
    expect(relationships).toHaveLength(2);
    const states = await deps.store.loadStates(pupils.map(({ id }) => id));
    expect(
      states.map(({ objections }) => objections.map(({ ways, status }) => [ways, status])),
    ).toEqual([[["all", "active"]], [["all", "active"]]]);
  });

  it("a contact who was removed and comes back is held, their no counts, and a person can let them back", async () => {
    const deps = office();
    await bring(deps, oneRoster(everybody));
    await bring(deps, oneRoster([["u1", "student", "Amira Khan", "p1"], layla, tom, jo]));
    const back = await ready(deps, oneRoster(everybody));
    expect(back.problems).toMatchObject([{ value: "Sam Khan", column: "contact removed before" }]);
    await commitImport({ ...deps, runId: "back" }, back);
    expect((await deps.store.listRoster()).relationships).toHaveLength(2);
    const [row] = back.plan.rows;
    await bring(deps, oneRoster(everybody), { letBack: [row?.row.rowNumber ?? 0] });
    const { relationships, removed, parents } = await deps.store.listRoster();
    expect([relationships.length, removed.length, parents.length]).toEqual([3, 0, 3]);
  });
});
