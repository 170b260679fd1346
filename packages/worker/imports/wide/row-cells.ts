import type { RowProblem } from "@elm-court/domain";
import {
  type ChildColumn,
  isSheetColumn,
  type ParentField,
  type SheetColumn,
} from "./wide-columns.ts";
import type { SheetColumns } from "./find-columns.ts";

const longestCell = 300;

/** One row's cells by column, and the place where its problems collect. */
export type RowCells = {
  readonly rowNumber: number;
  /** As typed, without outer spaces; empty when the file has no such column. */
  readonly child: (column: ChildColumn) => string;
  /** The same of a parent: of the one contact that a row of a tall sheet holds, whatever the number. */
  readonly parent: (number: number, field: ParentField) => string;
  /** What the file calls a parent's column, or would. */
  readonly parentColumn: (number: number, field: ParentField) => string;
  /** Reads a cell that may be left out: `undefined` when blank, and, with a problem, when it cannot be read. */
  readonly read: <Value>(
    column: string,
    typed: string,
    parse: (text: string) => Value | undefined,
    whatToDo: string,
  ) => Value | undefined;
  readonly leaveOut: (column: string, value: string, whatToDo: string) => void;
  readonly holdBack: (column: string, value: string, whatToDo: string) => void;
  readonly problems: readonly RowProblem[];
};

/** True when a cell is longer than the 300 characters that any value may have. */
export function isTooLong(text: string): boolean {
  return text.length > longestCell;
}

/** Opens one row of a sheet. Problems name columns as the file does. */
export function openRow(
  { at, header, shape }: SheetColumns,
  cells: readonly string[],
  rowNumber: number,
): RowCells {
  const problems: RowProblem[] = [];
  const nameOf = (column: SheetColumn): string => header[at.get(column) ?? -1]?.trim() ?? column;
  const ofParent = (number: number, field: ParentField): SheetColumn =>
    shape === "tall" ? `CONTACT_${field}` : `PARENT_${number}_${field}`;
  const note = (severity: RowProblem["severity"]) => {
    return (column: string, value: string, whatToDo: string): void => {
      const shown = isTooLong(value) ? `${value.slice(0, longestCell)}…` : value;
      const called = isSheetColumn(column) ? nameOf(column) : column;
      problems.push({ rowNumber, column: called, value: shown, severity, whatToDo });
    };
  };
  const leaveOut = note("value_left_out");
  const cell = (index: number | undefined): string =>
    index === undefined ? "" : (cells[index] ?? "").trim();
  return {
    rowNumber,
    child: (column) => cell(at.get(column)),
    parent: (number, field) => cell(at.get(ofParent(number, field))),
    parentColumn: (number, field) => nameOf(ofParent(number, field)),
    read: (column, typed, parse, whatToDo) => {
      if (typed === "") return undefined;
      const value = isTooLong(typed) ? undefined : parse(typed);
      if (value === undefined)
        leaveOut(column, typed, isTooLong(typed) ? "Shorten it to 300 characters." : whatToDo);
      return value;
    },
    leaveOut,
    holdBack: note("row_held_back"),
    problems,
  };
}
