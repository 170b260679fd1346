import type { RosterRow, RowProblem } from "@elm-court/domain";

/** What a file of any format comes to, once read: the rows that can be planned, and everything that cannot. */
export type RosterSheet = {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RowProblem[];
  /** Rows held back that carry a no, or may, because a comma shifted their cells: it is not recorded, and somebody must record it by hand. */
  readonly heldBackNoes: readonly number[];
  readonly blank: number;
  /** Rows under the header, without an instruction row. */
  readonly inFile: number;
  readonly unusedColumns: readonly string[];
};
