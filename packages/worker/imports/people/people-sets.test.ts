import { instantOf } from "@elm-court/domain";
import { createMemoryStore } from "@elm-court/store";
import { describe, expect, it, test } from "vitest";
import { zipOf } from "../../../../tests/roster-files/make-zip.ts";
import { commitImport, type CommitDeps } from "../commit-import.ts";
import { countReview } from "../count-review.ts";
import { type ReadyReview, reviewImport } from "../review-import.ts";

const office = (): CommitDeps => ({
  store: createMemoryStore(),
  now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
  recordedBy: "office",
  runId: "run",
});
type Set = Readonly<Record<string, string>>;

async function ready(set: Set, deps = office()): Promise<ReadyReview> {
  const review = await reviewImport(deps, [{ name: "export.zip", bytes: zipOf(set) }]);
  if (review.outcome !== "ready") throw new Error(review.problem.message);
  return review;
}
const familiesOf = ({ plan }: ReadyReview) =>
  Object.fromEntries(
    plan.rows.map(({ row }) => [row.pupil.firstName, row.parents.map(({ name }) => name)]),
  );

const users11 =
  "sourcedId,status,role,givenName,familyName,email,sms,agentSourcedIds,grades,identifier,password,orgSourcedIds";
const manifest = (mode: string) => `propertyName,value\noneroster.version,1.1\nfile.users,${mode}`;
const family11 = (rows: readonly string[], mode = "bulk"): Set => ({
  "manifest.csv": manifest(mode),
  "users.csv": [users11, ...rows].join("\n"),
});
const amira = 'u1,active,student,Amira,Khan,,,"p1, t1",9,A123456789012,secret,s1';
const layla = "p1,active,parent,Layla,Khan,layla@families.example,07700900123,,,,secret,s1";
const finch = "t1,active,teacher,Ada,Finch,ada@elmcourt.example,,u1,,,secret,s1";

describe("OneRoster", () => {
  test.each([
    ["the pupil names the parent", [amira, layla, finch]],
    [
      "the parent names the pupil",
      [amira.replace('"p1, t1"', "t1"), layla.replace("07700900123,,", "07700900123,u1,"), finch],
    ],
    ["both name each other", [amira, layla.replace("07700900123,,", "07700900123,u1,"), finch]],
  ])("takes a link in either direction, and no teacher for a parent: %s", async (_, rows) => {
    const review = await ready(family11(rows));
    expect(familiesOf(review)).toEqual({ Amira: ["Layla Khan"] });
    expect(review.problems.map(({ value, severity }) => [value, severity])).toContainEqual([
      "t1",
      "value_left_out",
    ]);
    expect(countReview(review)).toMatchObject({ inFile: 3, new: 1, others: 2 });
  });

  it("neither looks at a password nor at files that say nothing of families", async () => {
    const review = await ready({
      ...family11([amira, layla]),
      "userProfiles.csv": "sourcedId,password\nx,topsecret",
      "classes.csv": "sourcedId\n1",
    });
    expect(JSON.stringify(review)).not.toMatch(/secret/);
    expect(review.passedOver).toEqual(["userProfiles.csv", "classes.csv"]);
    expect(review.readAs).toBe("OneRoster 1.1, the whole list");
  });

  it("takes roles out of roles.csv in 1.2, and somebody who also works there for staff", async () => {
    const review = await ready({
      "users.csv":
        'sourcedId,givenName,familyName,prefferedGivenName,agentSourcedIds,grades\nu1,Amira,Khan,Mimi,"p1,p2",9\np1,Layla,Khan,,,\np2,Sam,Khan,,,',
      "roles.csv":
        "sourcedId,userSourcedId,role,orgSourcedId\n1,u1,student,s1\n2,p1,guardian,s1\n3,p2,parent,s1\n4,p2,aide,s1",
      "demographics.csv": "sourcedId,birthDate\nu1,01/09/2012",
    });
    expect(review.plan.rows).toMatchObject([
      {
        row: {
          pupil: { preferredName: "Mimi", bornOn: "2012-09-01", yearGroup: "9" },
          parents: [{ name: "Layla Khan", kind: "guardian" }],
        },
      },
    ]);
    expect(review.problems).toMatchObject([{ file: "users.csv", rowNumber: 2, value: "p2" }]);
  });

  it("knows pupils without a birth date by the other system's id, and leaves namesakes apart", async () => {
    const deps = office();
    const rows = [amira, amira.replace("u1", "u2").replace("A123456789012", ""), layla];
    const review = await ready(family11(rows), deps);
    expect(countReview(review)).toMatchObject({ new: 2, heldBack: 0 });
    await commitImport(deps, review);
    expect((await deps.store.listRoster()).pupils).toHaveLength(2);
    expect((await deps.store.listRoster()).parents).toHaveLength(1);
    const again = await ready(family11(rows), deps);
    expect(countReview(again)).toMatchObject({ alreadyHere: 2, new: 0, changed: 0 });
    const married = await ready(
      family11([amira.replace("Khan", "Bell"), rows[1] ?? "", layla]),
      deps,
    );
    expect(countReview(married)).toMatchObject({ changed: 1, alreadyHere: 1, new: 0 });
  });

  it("holds back a child whom a sheet brought in, and of whom nobody knows the birth date here", async () => {
    const deps = office();
    const sheet = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\nAmira,Khan,2012-09-01";
    const first = await reviewImport(deps, [{ name: "a.csv", bytes: Buffer.from(sheet) }]);
    if (first.outcome === "ready") await commitImport(deps, first);
    expect((await ready(family11([amira, layla]), deps)).plan.rows).toMatchObject([
      { group: "close_match", reason: "birth_date_missing" },
    ]);
  });

  it.each([
    ["no id", amira.replace("u1", ""), "sourcedId"],
    ["an id twice", layla.replace("p1", "u1"), "sourcedId"],
    ["a name that is none", amira.replace("u1", "u9").replace("Amira", "4m1ra"), "givenName"],
  ])("holds back %s, by row and column", async (_, row, column) => {
    const review = await ready(family11([amira, layla, row]));
    expect(review.problems).toContainEqual(
      expect.objectContaining({
        file: "users.csv",
        rowNumber: 4,
        column,
        severity: "row_held_back",
      }),
    );
    expect(countReview(review)).toMatchObject({ inFile: 3, new: 1, heldBack: 1, others: 1 });
  });

  test.each([
    ["no roles", { "users.csv": "sourcedId,givenName,familyName\n1,A,B" }, "file_missing"],
    ["no names", { "users.csv": "sourcedId,role\n1,student" }, "column_missing"],
    ["two sheets that are no set", { "a.csv": "a", "b.csv": "b" }, "file_missing"],
    ["nothing", { "readme.md": "a" }, "empty"],
  ])("refuses what is not whole: %s", async (_, set: Set, code) => {
    const review = await reviewImport(office(), [{ name: "export.zip", bytes: zipOf(set) }]);
    expect(review).toMatchObject({ outcome: "unusable", problem: { code } });
  });
});

describe("School Data Sync", () => {
  it("takes parents out of relationships.csv, and says what it does not take", async () => {
    const review = await ready({
      "users.csv":
        "sourcedId,givenName,familyName,password,email\nu1,Amira,Khan,secret,\np1,Layla,Khan,secret,layla@families.example\nd1,Doc,Tor,secret,\nt1,Ada,Finch,secret,",
      "roles.csv": "userSourcedId,orgSourcedId,role,grade\nu1,s1,student,9\nt1,s1,teacher,",
      "relationships.csv":
        "userSourcedId,relationshipUserSourcedId,relationshipRole\nu1,p1,guardian\nu1,d1,doctor\nu1,t1,parent\nu9,p1,parent",
      "demographics.csv": "userSourcedId,birthDate\nu1,2012-09-01",
    });
    expect(familiesOf(review)).toEqual({ Amira: ["Layla Khan"] });
    expect(review.problems.map(({ rowNumber, value }) => [rowNumber, value])).toEqual([
      [3, "doctor"],
      [4, "t1"],
      [5, "p1"],
    ]);
    expect(countReview(review)).toMatchObject({ inFile: 4, new: 1, others: 3 });
    expect(JSON.stringify(review)).not.toContain("secret");
  });
});
