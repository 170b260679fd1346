import type { FileClaims, RosterRow, RowProblem } from "@elm-court/domain";

/**
 * What becomes of a row that is neither a pupil's nor a problem. `further_contact`: one more contact of a pupil who was counted.
 * `contact`: a parent or carer of a pupil of the file. `contact_of_nobody`: one whom no pupil of the file has. `staff`: somebody who
 * works here. `without_role`: the file does not say what they are. `gone`: the file says that they are to be taken away.
 */
export const otherRows = [
  "further_contact",
  "said_again",
  "contact",
  "contact_of_nobody",
  "staff",
  "without_role",
  "gone",
] as const;
export type OtherRow = (typeof otherRows)[number];

/** What a file of any format comes to, once read: the rows that can be planned, and everything that cannot. */
export type RosterSheet = {
  /** One for each pupil. */
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RowProblem[];
  /** Rows held back that carry a no, or may, because a comma shifted their cells: it is not recorded, and somebody must record it by hand. */
  readonly heldBackNoes: readonly number[];
  /** Rows of which nobody can be sure which child they are. */
  readonly heldBack: number;
  readonly blank: number;
  /** Rows under the header, without an instruction row. */
  readonly inFile: number;
  readonly others: Readonly<Partial<Record<OtherRow, number>>>;
  readonly unusedColumns: readonly string[];
  readonly claims: FileClaims;
};
