import type { ColumnMapping } from "../wide/wide-columns.ts";

/** Why nothing of a file could be read, in words for the office: where, and what to do. */
export type FileProblem = {
  readonly code:
    | "too_large"
    | "too_many_rows"
    | "empty"
    | "not_text"
    | "another_separator"
    | "malformed"
    | "bad_zip"
    | "bad_workbook"
    | "file_missing"
    | "column_missing"
    | "column_twice";
  /** The file of a set or of a zip that it is in. */
  readonly file?: string | undefined;
  /** The spreadsheet row, where the trouble is in one; the header is row 1. */
  readonly rowNumber?: number | undefined;
  readonly message: string;
  /** Where columns are missing: the header, and what its columns may be. Somebody can say what they are. */
  readonly mapping?:
    { readonly header: readonly string[]; readonly suggested: ColumnMapping } | undefined;
};

/** True for a `FileProblem` where something readable could have stood. */
export function isFileProblem(value: object): value is FileProblem {
  return "code" in value && "message" in value;
}
