import { instantOf } from "@elm-court/domain";
import { createMemoryStore } from "@elm-court/store";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { commitImport, type CommitDeps } from "./commit-import.ts";
import { countReview } from "./count-review.ts";
import { type ReadyReview, reviewImport } from "./review-import.ts";

const office = (): CommitDeps => ({
  store: createMemoryStore(),
  now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
  recordedBy: "office",
  runId: "run",
});
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");
const start = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH";

async function ready(bytes: Uint8Array, deps = office()): Promise<ReadyReview> {
  const review = await reviewImport(deps, [{ name: "sheet.csv", bytes }]);
  if (review.outcome !== "ready") throw new Error(review.problem.message);
  return review;
}
async function problemOf(bytes: Uint8Array) {
  const review = await reviewImport(office(), [{ name: "sheet.csv", bytes }]);
  return review.outcome === "unusable" ? review.problem : undefined;
}
const namesIn = (review: ReadyReview) =>
  review.plan.rows.map(({ row }) => `${row.pupil.firstName} ${row.pupil.lastName}`);

describe("a wide sheet is read as schools save it", () => {
  test.each([
    ["as it should be", `${start}\nAmira,Khan,2012-09-01\n`],
    ["a byte order mark, CRLF, no last newline", `\uFEFF${start}\r\nAmira,Khan,01/09/2012`],
    [
      "other case, spaces and dashes",
      "Child First-Name, child_last_name ,CHILD DATE OF BIRTH\nAmira,Khan,20120901",
    ],
    [
      "an instruction row",
      `${start}\nRequired: text,Required,"Required, DD/MM/YYYY"\nAmira,Khan,2012-09-01`,
    ],
    ["blank rows", `${start}\n\n,,\nAmira,Khan,2012-09-01\n , ,\n\n`],
  ])("%s", async (_, text) => {
    expect(namesIn(await ready(bytesOf(text)))).toEqual(["Amira Khan"]);
  });

  it("reads windows-1252, and says so", async () => {
    const review = await ready(Buffer.from(`${start}\nSi\u00E2n,Khan,2012-09-01`, "latin1"));
    expect([review.readAs, ...namesIn(review)]).toEqual(["windows-1252", "Siân Khan"]);
  });

  it("numbers rows as the spreadsheet does, line breaks in a cell or not", async () => {
    const text = `${start},CHILD_ADDRESS_LINE_1\nAmira,Khan,2012-09-01,"1 Elm\nRoad"\n\nTom,,2012-09-01,\n`;
    expect((await ready(bytesOf(text))).problems).toMatchObject([
      { rowNumber: 4, column: "CHILD_LAST_NAME", severity: "row_held_back" },
    ]);
  });

  it("says which columns it did not use, and reads no password", async () => {
    const text = `${start},password,CHILD_NHS_NUMBER,\nAmira,Khan,2012-09-01,hunter2,9990000018,x`;
    const review = await ready(bytesOf(text));
    expect(review.sheet.unusedColumns).toEqual([
      "password",
      "CHILD_NHS_NUMBER",
      "column 6 (no name)",
    ]);
    expect(JSON.stringify(review)).not.toMatch(/hunter2|9990000018/);
  });

  it("holds back a row that a comma has shifted", async () => {
    const text = `${start},PARENT_1_SAYS_NO\nAmira,Khan,2012-09-01,yes,please\n`;
    const review = await ready(bytesOf(text));
    expect(review.problems).toMatchObject([{ rowNumber: 2, severity: "row_held_back" }]);
    expect(review.sheet.heldBackNoes).toEqual([2]);
  });

  const line1 = `${start},CHILD_ADDRESS_LINE_1,PARENT_1_NAME,PARENT_1_SAYS_NO,PARENT_1_PHONE,PARENT_1_LANGUAGE`;
  it.each([
    ["the last cells are blank", line1, ["Amira,Khan,2012-09-01,1 Elm Road, Leeds,Sam Khan,yes,,"]],
    [
      "one of two",
      line1,
      [
        "Amira,Khan,2012-09-01,1 Elm Road, Leeds,Sam Khan,yes,,",
        "Tom,Bell,2012-09-02,1 Elm Road,Jo Bell,yes,,",
      ],
    ],
    [
      "every row",
      line1,
      [
        "Amira,Khan,2012-09-01,1 Elm Road, Leeds,Sam Khan,yes,,",
        "Tom,Bell,2012-09-02,1 Elm Road, Leeds,Jo Bell,,,",
      ],
    ],
  ])("names a shifted row as one that may carry a no: %s", async (_, header, rows) => {
    const review = await ready(bytesOf([header, ...rows].join("\n")));
    expect(review.sheet.heldBackNoes).toContain(2);
    expect(review.plan.rows.map(({ row }) => row.rowNumber)).not.toContain(2);
  });

  it("takes rows that all end in the same commas", async () => {
    const text = `${start}\nAmira,Khan,2012-09-01,,\nTom,Bell,2012-09-02,,`;
    expect(countReview(await ready(bytesOf(text)))).toMatchObject({ new: 2, heldBack: 0 });
  });

  it("keeps the no of a parent without a name, and nothing else of them", async () => {
    const deps = office();
    const text = `${start},PARENT_2_EMAIL,PARENT_2_SAYS_NO\nAmira,Khan,2012-09-01,a@families.example,yes`;
    const review = await ready(bytesOf(text), deps);
    expect(review.problems).toMatchObject([
      { column: "PARENT_2_NAME", severity: "value_left_out" },
    ]);
    await commitImport(deps, review);
    const { pupils, parents } = await deps.store.listRoster();
    expect(parents).toMatchObject([{ emailStanding: "none" }]);
    const [state] = await deps.store.loadStates(pupils.map((one) => one.id));
    expect(state?.objections).toMatchObject([{ ways: "all" }]);
  });

  it("takes a no that it cannot read for a no to all ways", async () => {
    const text = `${start},PARENT_1_NAME,PARENT_1_SAYS_NO\nAmira,Khan,2012-09-01,Sam Khan,perhaps`;
    const review = await ready(bytesOf(text));
    expect(review.problems).toMatchObject([{ column: "PARENT_1_SAYS_NO", value: "perhaps" }]);
    expect(review.plan.rows[0]?.row.parents).toMatchObject([{ saysNo: "all" }]);
  });

  it("counts year groups against the roster", async () => {
    const deps = office();
    const sheet = (rows: string) => bytesOf(`${start},CHILD_YEAR_GROUP\n${rows}`);
    const all = "Amira,Khan,2012-09-01,Year 9\nTom,Bell,2012-10-01,9\nZoe,Bell,2019-10-01,R\n";
    await commitImport(deps, await ready(sheet(all), deps));
    const some = await ready(sheet("Tom,Bell,2012-10-01,9\n"), deps);
    expect(some.yearGroups).toEqual([
      { yearGroup: "R", inFile: 0, onRoster: 1 },
      { yearGroup: "9", inFile: 1, onRoster: 2 },
    ]);
  });
});

describe("a file that cannot be read for sure is not read at all", () => {
  test.each([
    [
      "an unclosed quote",
      bytesOf(`${start}\nAmira,Khan,2012-09-01\n"Tom,Bell,2012-09-01\n`),
      "malformed",
      3,
    ],
    ["a quote inside a cell", bytesOf(`${start}\nAm"ira,Khan,2012-09-01`), "malformed", 2],
    ["semicolons", bytesOf(start.replaceAll(",", ";")), "another_separator", 1],
    ["tabs", bytesOf(start.replaceAll(",", "\t")), "another_separator", 1],
    ["missing columns", bytesOf("CHILD_FIRST_NAME,NAME\nA,B"), "column_missing", 1],
    ["a column twice", bytesOf(`${start},child first name\nA,B,2012-09-01,C`), "column_twice", 1],
    ["nothing", bytesOf(""), "empty", 1],
    ["a NUL", bytesOf(`${start}\nAm\u0000ira,Khan,2012-09-01`), "not_text", undefined],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), "not_text", undefined],
    ["what only begins as a zip", Buffer.from("PK\u0003\u0004…"), "bad_zip", undefined],
    ["50 MB and a byte", Buffer.alloc(50 * 1024 * 1024 + 1, "a"), "too_large", undefined],
    [
      "20,001 rows",
      bytesOf(`${start}\n${"A,B,2012-09-01\n".repeat(20_001)}`),
      "too_many_rows",
      undefined,
    ],
    [
      "a million rows",
      bytesOf(`${start}\n${"A,B,2012-09-01\n".repeat(1_000_000)}`),
      "too_many_rows",
      undefined,
    ],
  ])(
    "%s",
    async (_, bytes, code, rowNumber) => {
      const problem = await problemOf(bytes);
      expect([problem?.code, problem?.rowNumber]).toEqual([code, rowNumber]);
    },
    30_000,
  );

  it("names the columns that are missing", async () => {
    expect((await problemOf(bytesOf("CHILD_FIRST_NAME\nA")))?.message).toContain(
      "CHILD_LAST_NAME, CHILD_DATE_OF_BIRTH",
    );
  });

  it("takes 20,000 rows that are all one pupil in seconds", async () => {
    const rows = "Amira,Khan,2012-09-01,A123456789012\n".repeat(20_000);
    const review = await ready(bytesOf(`${start},CHILD_UPN\n${rows}`));
    expect(countReview(review)).toMatchObject({ new: 1, repeated: 19_999 });
  }, 30_000);
});

it("rows accepted, repeated, held back and blank are all rows of the file", async () => {
  const cell = fc.constantFrom(
    "Amira",
    "Khan",
    "2012-09-01",
    "LS1 4AP",
    "",
    "yes",
    "£",
    "a,b",
    "x\ny",
  );
  const header = [...start.split(","), "CHILD_POSTCODE", "PARENT_1_NAME", "PARENT_1_SAYS_NO"];
  const quoted = (cells: readonly string[]) => cells.map((one) => `"${one}"`).join(",");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 8 })), async (rows) => {
      const text = [header, ...rows].map(quoted).join("\r\n");
      const counts = countReview(await ready(bytesOf(text)));
      const { inFile, blank, heldBack, repeated, alreadyHere, changed, others } = counts;
      expect(inFile).toBe(rows.length);
      expect(counts.new + changed + alreadyHere + repeated + heldBack + blank + others).toBe(
        inFile,
      );
    }),
  );
});
