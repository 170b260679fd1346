import type { RowProblem } from "@elm-court/domain";
import type { ChildColumn, ParentField, WideColumns } from "./wide-columns.ts";

const longestCell = 300;

/** One row's cells by column, and the place where its problems collect. */
export type RowCells = {
  readonly rowNumber: number;
  /** As typed, without outer spaces; empty when the file has no such column. */
  readonly child: (column: ChildColumn) => string;
  readonly parent: (number: number, field: ParentField) => string;
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

/** Opens one row of a wide sheet. */
export function openRow(
  { at }: WideColumns,
  cells: readonly string[],
  rowNumber: number,
): RowCells {
  const problems: RowProblem[] = [];
  const note = (severity: RowProblem["severity"]) => {
    return (column: string, value: string, whatToDo: string): void => {
      const shown = isTooLong(value) ? `${value.slice(0, longestCell)}…` : value;
      problems.push({ rowNumber, column, value: shown, severity, whatToDo });
    };
  };
  const leaveOut = note("value_left_out");
  const cell = (index: number | undefined): string =>
    index === undefined ? "" : (cells[index] ?? "").trim();
  return {
    rowNumber,
    child: (column) => cell(at.get(column)),
    parent: (number, field) => cell(at.get(`PARENT_${number}_${field}`)),
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
