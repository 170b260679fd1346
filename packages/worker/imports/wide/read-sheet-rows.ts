import { type LondonDate, parseSaysNo, type RosterRow, type RowProblem } from "@elm-court/domain";
import { type FileProblem, isFileProblem } from "../files/file-problem.ts";
import type { Table } from "../files/read-table.ts";
import type { RosterSheet } from "../roster-sheet.ts";
import { hashText } from "../row-key.ts";
import { readChild } from "./read-child.ts";
import { readParent } from "./read-parent.ts";
import { openRow, type RowCells } from "./row-cells.ts";
import { joinContacts } from "./join-contacts.ts";
import { findSheetColumns, type SheetColumns } from "./find-columns.ts";
import { type ColumnMapping, parentNumbers, requiredColumns } from "./wide-columns.ts";

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function isInstruction(cells: readonly string[], { at }: SheetColumns): boolean {
  const typed = requiredColumns
    .map((column) => cells[at.get(column) ?? -1]?.trim() ?? "")
    .filter((cell) => cell !== "");
  return typed.length > 0 && typed.every((cell) => /^(required|optional)\b/i.test(cell));
}

const moreCells =
  "The row has more cells than row 1. Put quotation marks around a value that has a comma in it.";

/** How many cells a row has when nothing shifted it: as many as the header, or as all rows when each ends in the same commas. */
function usualLength(header: readonly string[], rows: readonly (readonly string[])[]): number {
  const [first = [], ...others] = rows.filter((cells) => !isBlank(cells));
  const trailing =
    others.length > 0 &&
    [first, ...others].every(
      (cells) => cells.length === first.length && isBlank(cells.slice(header.length)),
    );
  return trailing ? Math.max(first.length, header.length) : header.length;
}

function numbersOf({ shape }: SheetColumns): readonly number[] {
  return shape === "tall" ? [1] : parentNumbers;
}

function carriesNo(row: RowCells, numbers: readonly number[]): boolean {
  return numbers.some((number) => parseSaysNo(row.parent(number, "SAYS_NO")).ways !== undefined);
}

function readRow(
  row: RowCells,
  { shape, ...columns }: SheetColumns,
  today: LondonDate,
  rowKey: string,
): RosterRow | undefined {
  const numbers = numbersOf({ shape, ...columns });
  const from = shape === "tall" ? ({ source: { kind: "tall", scope: "" } } as const) : {};
  const pupil = readChild(row, today);
  const parents = numbers.flatMap((number) => readParent(row, number) ?? []);
  if (pupil === undefined) return undefined;
  return { rowNumber: row.rowNumber, rowKey, pupil: { ...pupil, ...from }, parents };
}

/**
 * Reads a sheet: wide, with one row per child and up to six parents, or tall, with one row per child and contact. `fileKey` makes the
 * rows' keys; `today` is a London date. Problems never stop it; missing columns do, unless `mapping` says which they are.
 */
export function readSheetRows(
  { header, rows }: Table,
  fileKey: string,
  today: LondonDate,
  mapping: ColumnMapping | undefined,
): RosterSheet | FileProblem {
  const columns = findSheetColumns(header, mapping);
  if (isFileProblem(columns)) return columns;
  const numbers = numbersOf(columns);
  const read: RosterRow[] = [];
  const problems: RowProblem[] = [];
  const heldBackNoes: number[] = [];
  let blank = 0;
  const [first = []] = rows;
  const usual = usualLength(header, rows);
  // Where a comma has shifted the cells, any of them may be the no.
  const hasNoes = [...columns.at.keys()].some((name) => name.endsWith("_SAYS_NO"));
  const skipped = isInstruction(first, columns) ? 1 : 0;
  for (const [at, cells] of rows.entries()) {
    if (at < skipped) continue;
    if (isBlank(cells)) {
      blank += 1;
      continue;
    }
    const rowNumber = at + 2;
    const row = openRow(columns, cells, rowNumber);
    const after = cells.slice(header.length).join(",");
    const rowKey = hashText(fileKey, String(rowNumber));
    const tooMany = cells.length > usual;
    const readable = tooMany ? undefined : readRow(row, columns, today, rowKey);
    // Every row may have the same comma too many: then values stand where they cannot be read.
    const shifted = tooMany || (cells.length > header.length && row.problems.length > 0);
    if (shifted) row.holdBack(`after ${header.at(-1) ?? ""}`, after, moreCells);
    if (readable !== undefined && !shifted) read.push(readable);
    else if (shifted ? hasNoes : carriesNo(row, numbers)) heldBackNoes.push(rowNumber);
    for (const problem of row.problems) problems.push(problem);
  }
  const inFile = rows.length - skipped;
  const joined =
    columns.shape === "tall" ? joinContacts(read) : { rows: read, problems: [], others: {} };
  return {
    rows: joined.rows,
    problems: [...problems, ...joined.problems],
    heldBackNoes,
    heldBack: inFile - blank - read.length,
    blank,
    inFile,
    others: joined.others,
    unusedColumns: columns.unused,
    claims: { kind: columns.shape, isWhole: false, scopes: [""], gone: [] },
  };
}
