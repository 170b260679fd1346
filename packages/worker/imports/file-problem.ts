/** Why nothing of a file could be read, in words for the office: where, and what to do. */
export type FileProblem = {
  readonly code:
    | "too_large"
    | "too_many_rows"
    | "empty"
    | "not_text"
    | "another_separator"
    | "malformed"
    | "column_missing"
    | "column_twice";
  /** The spreadsheet row, where the trouble is in one; the header is row 1. */
  readonly rowNumber?: number | undefined;
  readonly message: string;
};

/** True for a `FileProblem` where something readable could have stood. */
export function isFileProblem(value: object): value is FileProblem {
  return "code" in value && "message" in value;
}
