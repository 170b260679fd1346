import { CsvError, parse } from "csv-parse/sync";

/** A list as it was given: its header, and its rows with as many cells. */
export type CsvTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Why text is no table. `row` counts as a spreadsheet does: the header is row 1. */
export type IllDividedCsv =
  | { readonly refused: "no_cells"; readonly because: string }
  | { readonly refused: "empty" }
  | { readonly refused: "row_too_long"; readonly row: number };

/** Divides text into rows and cells (RFC 4180; any line ending). Short rows are filled; blank ones are left out. */
export function readCsv(text: string): CsvTable | IllDividedCsv {
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: 200_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: "no_cells", because: error.message };
  }
  const [header, ...rows] = records;
  if (header === undefined) return { refused: "empty" };
  const tooLong = rows.findIndex((row) => row.length > header.length);
  if (tooLong !== -1) return { refused: "row_too_long", row: tooLong + 2 };
  return { header, rows: rows.map((row) => header.map((_, place) => row[place] ?? "")) };
}
