import { instantOf } from "@elm-court/domain";
import { createMemoryStore } from "@elm-court/store";
import { describe, expect, it } from "vitest";
import { commitImport, type CommitDeps } from "../commit-import.ts";
import { countReview } from "../count-review.ts";
import { type ImportWish, type ReadyReview, reviewImport } from "../review-import.ts";
import { isSheetColumn } from "./wide-columns.ts";

const office = (): CommitDeps => ({
  store: createMemoryStore(),
  now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
  recordedBy: "office",
  runId: "run",
});
const header =
  "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_UPN,CONTACT_TITLE,CONTACT_FIRST_NAME,CONTACT_LAST_NAME,CONTACT_RELATIONSHIP,CONTACT_EMAIL,CONTACT_PRIORITY,CONTACT_PARENTAL_RESPONSIBILITY,CONTACT_LIVES_WITH,CONTACT_COURT_ORDER,CONTACT_SAYS_NO";
const amira = "Amira,Khan,2012-09-01,A123456789012";

async function ready(text: string, deps = office(), wish: ImportWish = {}): Promise<ReadyReview> {
  const review = await reviewImport(deps, [{ name: "c.csv", bytes: Buffer.from(text) }], wish);
  if (review.outcome !== "ready") throw new Error(review.problem.message);
  return review;
}

describe("a tall sheet, one row per pupil and contact", () => {
  it("makes one pupil with all contacts, wherever the rows stand", async () => {
    const deps = office();
    const text = [
      header,
      `${amira},Mrs,Layla,Khan,Mother,layla@families.example,1,T,T,,`,
      "Tom,Bell,2012-10-01,,,,,,,,,,,",
      `${amira},Mr,,Khan,Father,sam@families.example,2,F,0,yes,email`,
      `${amira},Mrs,Layla,Khan,Mother,layla@families.example,1,T,T,,`,
    ].join("\n");
    const review = await ready(text, deps);
    expect(countReview(review)).toMatchObject({ inFile: 4, new: 2, others: 2, heldBack: 0 });
    expect(review.sheet.others).toEqual({ further_contact: 1, said_again: 1 });
    await commitImport(deps, review);
    const { parents, relationships } = await deps.store.listRoster();
    expect(parents.map(({ name }) => name).toSorted()).toEqual(["Layla Khan", "Mr Khan"]);
    expect(relationships).toMatchObject([
      {
        kind: "mother",
        contactPriority: 1,
        parentalResponsibility: "yes",
        livesWith: "yes",
        ordersNote: "none",
      },
      {
        kind: "father",
        contactPriority: 2,
        parentalResponsibility: "no",
        livesWith: "no",
        ordersNote: "needs_decision",
      },
    ]);
    expect(countReview(await ready(text, deps))).toMatchObject({ alreadyHere: 2, changed: 0 });
  });

  it("names the spreadsheet's own column in a problem, and says where rows disagree about a child", async () => {
    const text = [
      "child first name,child last name,child date of birth,child year group,Contact name,Contact lives with",
      "Amira,Khan,2012-09-01,9,Layla Khan,perhaps",
      "Amira,Khan,2012-09-01,8,Sam Khan,",
    ].join("\n");
    expect((await ready(text)).problems).toMatchObject([
      { rowNumber: 2, column: "Contact lives with", value: "perhaps", severity: "value_left_out" },
      { rowNumber: 3, value: "8", severity: "value_left_out" },
    ]);
  });

  it("shows what changes in a relationship, and lets a blank change nothing", async () => {
    const deps = office();
    const first = `${header}\n${amira},,Layla,Khan,Mother,layla@families.example,1,T,T,,`;
    await commitImport(deps, await ready(first, deps));
    const blank = `${header}\n${amira},,Layla,Khan,Mother,layla@families.example,,,,,`;
    expect(countReview(await ready(blank, deps))).toMatchObject({ alreadyHere: 1 });
    const moved = `${header}\n${amira},,Layla,Khan,Mother,layla@families.example,2,T,F,,`;
    expect((await ready(moved, deps)).plan.rows).toMatchObject([
      {
        differences: [
          { about: "Layla Khan", field: "lives with", before: "yes", after: "no" },
          { field: "contact priority", before: "1", after: "2" },
        ],
      },
    ]);
  });
});

describe("a sheet with another system's headers", () => {
  const text =
    "Forename,Surname,DOB,Year,Contact,Relationship,Mobile,password\nAmira,Khan,01/09/2012,9,Layla Khan,Mum,7700900123,hunter2";

  it("is not guessed at: it says what its columns may be, and a person says whether they are", async () => {
    const review = await reviewImport(office(), [{ name: "c.csv", bytes: Buffer.from(text) }]);
    if (review.outcome !== "unusable") throw new Error("was read");
    const { mapping } = review.problem;
    expect(mapping?.suggested).toEqual([
      "CHILD_FIRST_NAME",
      "CHILD_LAST_NAME",
      "CHILD_DATE_OF_BIRTH",
      "CHILD_YEAR_GROUP",
      "CONTACT_NAME",
      "CONTACT_RELATIONSHIP",
      "CONTACT_PHONE",
      undefined,
    ]);
    const read = await ready(text, office(), { mapping: mapping?.suggested });
    expect(read.plan.rows).toMatchObject([
      {
        group: "new",
        row: {
          pupil: { firstName: "Amira", yearGroup: "9" },
          parents: [{ name: "Layla Khan", phone: "07700900123" }],
        },
      },
    ]);
    expect(read.sheet.unusedColumns).toEqual(["password"]);
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });

  it("suggests only columns that are read", () => {
    expect(["CHILD_UPN", "CONTACT_NAME", "PARENT_6_SAYS_NO"].every(isSheetColumn)).toBe(true);
    expect(["PARENT_7_NAME", "PASSWORD", "CONTACT_PASSWORD"].some(isSheetColumn)).toBe(false);
  });
});
