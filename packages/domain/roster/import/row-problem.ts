/**
 * What a problem costs. `row_held_back`: nobody can be sure which child it is, so nothing of the row is saved.
 * `value_left_out`: the row is saved without that value.
 */
export const problemSeverities = ["row_held_back", "value_left_out"] as const;
export type ProblemSeverity = (typeof problemSeverities)[number];

/** One thing in a sheet that a person must put right. */
export type RowProblem = {
  /** The file of a set that it is in. */
  readonly file?: string | undefined;
  /** As the spreadsheet numbers them: the header is row 1. */
  readonly rowNumber: number;
  readonly column: string;
  /** As typed. */
  readonly value: string;
  readonly severity: ProblemSeverity;
  readonly whatToDo: string;
};
