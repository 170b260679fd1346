import { describe, expect, it, test } from "vitest";
import { makeWorkbook } from "../../../../../tests/roster-files/make-workbook.ts";
import { zipOf } from "../../../../../tests/roster-files/make-zip.ts";
import { isFileProblem } from "../file-problem.ts";
import { isDateFormat } from "./cell-text.ts";
import { readWorkbook } from "./read-workbook.ts";

async function rowsOf(bytes: Uint8Array) {
  const sheet = await readWorkbook(bytes);
  if (isFileProblem(sheet)) throw new Error(sheet.message);
  return [sheet.table.header, ...sheet.table.rows];
}
const codeOf = async (bytes: Uint8Array) => {
  const sheet = await readWorkbook(bytes);
  return isFileProblem(sheet) ? sheet.code : undefined;
};

describe("a workbook's cells are what somebody would have typed", () => {
  it("texts, shared and inline; long numbers; dates; the last value of a formula", async () => {
    const rows = [
      ["Name", "Phone", "Born", "Email", "Same"],
      ["O’Brien & Co", 7700900123, { days: 41153 }, { inline: "a@families.example" }, "Name"],
      [{ formula: 'A2&""', value: "Amira" }, 7.700900123e9, { days: 41153.75 }, undefined, 1.5],
    ];
    expect(await rowsOf(makeWorkbook([{ name: "Pupils", rows }]))).toEqual([
      ["Name", "Phone", "Born", "Email", "Same"],
      ["O’Brien & Co", "7700900123", "2012-09-01", "a@families.example", "Name"],
      ["Amira", "7700900123", "2012-09-01", "", "1.5"],
    ]);
  });

  it("dates of the calendar that begins in 1904", async () => {
    const rows = [["Born"], [{ days: 39691 }]];
    expect(await rowsOf(makeWorkbook([{ name: "A", rows }], true))).toEqual([
      ["Born"],
      ["2012-09-01"],
    ]);
  });

  it("keeps the spreadsheet's row numbers where rows are left out, and forgets rows that are only formatted", async () => {
    const rows = [["Name"], [], ["Amira"], [undefined], [undefined]];
    expect(await rowsOf(makeWorkbook([{ name: "A", rows }]))).toEqual([["Name"], [], ["Amira"]]);
  });

  it("reads the first visible sheet with something in it, and says which it did not read", async () => {
    const bytes = makeWorkbook([
      { name: "Lists", hidden: true, rows: [["x"]] },
      { name: "Cover", rows: [] },
      { name: "Pupils", rows: [["Name"]] },
      { name: "Notes", rows: [["y"]] },
    ]);
    expect(await readWorkbook(bytes)).toMatchObject({
      name: "Pupils",
      otherSheets: ["Cover", "Notes"],
      table: { header: ["Name"] },
    });
  });

  test.each([
    [14, undefined, true],
    [0, undefined, false],
    [164, "dd/mm/yyyy;@", true],
    [165, '0.00" days"', false],
    [166, "[$-409]mmm yy", true],
    [167, "hh:mm", false],
    [168, "General", false],
  ])("number format %s %s", (id, code, expected) => {
    expect(isDateFormat(id, code)).toBe(expected);
  });
});

describe("a workbook that cannot be read for sure is not read at all", () => {
  const broken = (sheet: string) =>
    zipOf({
      "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Target="/xl/worksheets/a.xml"/></Relationships>',
      "xl/worksheets/a.xml": sheet,
    });
  test.each([
    ["no sheet", zipOf({ "xl/other.xml": "<a/>" }), "bad_workbook"],
    ["XML that is cut off", broken("<worksheet><row><c><v>1"), "bad_workbook"],
    [
      "an entity that would grow",
      broken(
        '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><row><c><v>&b;</v></c></row></worksheet>',
      ),
      "bad_workbook",
    ],
    ["nothing in it", makeWorkbook([{ name: "A", rows: [] }]), "empty"],
    [
      "a cell in row 1,048,576",
      broken('<worksheet><row r="1048576"><c t="str"><v>1</v></c></row></worksheet>'),
      "too_many_rows",
    ],
    [
      "a cell in column XFD",
      broken('<worksheet><row r="1"><c r="XFD1" t="str"><v>1</v></c></row></worksheet>'),
      "too_many_rows",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});
