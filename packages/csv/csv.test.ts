import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCsv } from "./decode-csv.ts";
import { readCsv } from "./read-csv.ts";
import { plainCell, safeCell } from "./safe-cell.ts";
import { writeCsv } from "./write-csv.ts";

/** What a spreadsheet may take for the beginning of a formula, wide forms and the characters that Excel skips included. */
const starts = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u;

const nasty = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "＝",
  "'",
  "\t",
  "\r",
  "\n",
  "\0",
  "\u200B",
  "\uFEFF",
  "\u202E",
  '"',
  ",",
  " ",
  "é",
  "\u200C",
  "\uD800",
);
const cell = fc.oneof(
  fc.string({ unit: fc.oneof(nasty, fc.string({ maxLength: 1 })) }),
  fc.string(),
);
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

function rowsOf(csv: string): readonly (readonly string[])[] {
  const read = readCsv(csv);
  if ("refused" in read) throw new Error(read.refused);
  return [read.header, ...read.rows];
}

describe("a list that is written (P12)", () => {
  it("has no cell that a spreadsheet would run, and no control character, whatever is in it", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        for (const one of rowsOf(writeCsv(rows)).flat()) {
          expect(one).not.toMatch(starts);
          expect(one).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        }
      }),
    );
  });

  it("says the same when it is read again", () => {
    const seen = (text: string) =>
      text
        .toWellFormed()
        .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
        .trim();
    fc.assert(
      fc.property(tables, (given) => {
        const rows = given.map((row) => row.map(seen));
        expect(rowsOf(writeCsv(rows)).map((row) => row.map(plainCell))).toEqual(rows);
      }),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["\0=1+1", "'=1+1"],
    ["\t\u200B@SUM(A1)", "'@SUM(A1)"],
    ["'=1+1", "''=1+1"],
    ["＝1", "'＝1"],
    ["+44 7700 900123", "'+44 7700 900123"],
    ["-5", "'-5"],
    ["1 High Street\nElm Court", "1 High Street Elm Court"],
    ["'t Hooft", "'t Hooft"],
    ["O’Brien-Smith", "O’Brien-Smith"],
    ["علی‌رضا", "علی‌رضا"],
  ])("writes %j as %j", (text, written) => {
    expect(safeCell(text)).toBe(written);
    expect(writeCsv([["a", text]])).toBe(
      `\uFEFFa,${/[",]/.test(written) ? `"${written}"` : written}\r\n`,
    );
  });
});

describe("a list that is read", () => {
  const bytesOf = (...text: string[]) => new TextEncoder().encode(text.join(""));

  it("is UTF-8 with or without its mark, else windows-1252", () => {
    expect(decodeCsv(bytesOf("\uFEFFZoë"))).toEqual({ text: "Zoë" });
    expect(decodeCsv(Uint8Array.of(0x5a, 0x6f, 0xeb))).toEqual({ text: "Zoë" });
  });

  it("is no workbook, and not larger than 50 MB", () => {
    expect(decodeCsv(bytesOf("PK\u0003\u0004"))).toEqual({ refused: "not_csv" });
    expect(decodeCsv(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual({ refused: "too_large" });
  });

  it("says which row has more cells than the header, and fills those with fewer", () => {
    expect(readCsv("a,b\r\n1\r\n\r\n2,3\n")).toEqual({
      header: ["a", "b"],
      rows: [
        ["1", ""],
        ["2", "3"],
      ],
    });
    expect(readCsv("a,b\n1,2\n1,2,3")).toEqual({ refused: "row_too_long", row: 3 });
    expect(readCsv("")).toEqual({ refused: "empty" });
    expect(readCsv('a,b\n"1,2')).toMatchObject({ refused: "no_cells" });
  });
});
