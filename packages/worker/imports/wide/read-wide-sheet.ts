import { type LondonDate, parseSaysNo, type RosterRow, type RowProblem } from "@elm-court/domain";
import { type FileProblem, isFileProblem } from "../file-problem.ts";
import type { Table } from "../read-table.ts";
import type { RosterSheet } from "../roster-sheet.ts";
import { hashText } from "../row-key.ts";
import { readChild } from "./read-child.ts";
import { readParent } from "./read-parent.ts";
import { openRow, type RowCells } from "./row-cells.ts";
import {
  findWideColumns,
  parentNumbers,
  requiredColumns,
  type WideColumns,
} from "./wide-columns.ts";

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function isInstruction(cells: readonly string[], { at }: WideColumns): boolean {
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

function carriesNo(row: RowCells): boolean {
  return parentNumbers.some(
    (number) => parseSaysNo(row.parent(number, "SAYS_NO")).ways !== undefined,
  );
}

function readRow(row: RowCells, today: LondonDate, rowKey: string): RosterRow | undefined {
  const pupil = readChild(row, today);
  const parents = parentNumbers.flatMap((number) => readParent(row, number) ?? []);
  return pupil === undefined ? undefined : { rowNumber: row.rowNumber, rowKey, pupil, parents };
}

/**
 * Reads a wide sheet: one row per child, with up to six parents. `fileHash` makes the rows' keys; `today` is a London date.
 * Problems never stop it; missing columns do.
 */
export function readWideSheet(
  { header, rows }: Table,
  fileHash: string,
  today: LondonDate,
): RosterSheet | FileProblem {
  const columns = findWideColumns(header);
  if (isFileProblem(columns)) return columns;
  const read: RosterRow[] = [];
  const problems: RowProblem[] = [];
  const heldBackNoes: number[] = [];
  let blank = 0;
  const [first = []] = rows;
  const usual = usualLength(header, rows);
  // Where a comma has shifted the cells, any of them may be the no.
  const hasNoes = parentNumbers.some((number) => columns.at.has(`PARENT_${number}_SAYS_NO`));
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
    const rowKey = hashText(fileHash, String(rowNumber));
    const tooMany = cells.length > usual;
    const readable = tooMany ? undefined : readRow(row, today, rowKey);
    // Every row may have the same comma too many: then values stand where they cannot be read.
    const shifted = tooMany || (cells.length > header.length && row.problems.length > 0);
    if (shifted) row.holdBack(`after ${header.at(-1) ?? ""}`, after, moreCells);
    if (readable !== undefined && !shifted) read.push(readable);
    else if (shifted ? hasNoes : carriesNo(row)) heldBackNoes.push(rowNumber);
    problems.push(...row.problems);
  }
  return {
    rows: read,
    problems,
    heldBackNoes,
    blank,
    inFile: rows.length - skipped,
    unusedColumns: columns.unused,
  };
}
