import { CsvError, parse } from "csv-parse/sync";
import type { FileProblem } from "./file-problem.ts";

const longestRecord = 200_000;

/** The most rows under a header: those of a school of 20,000 with their contacts. */
export const mostRows = 100_000;

export const tooManyRows: FileProblem = {
  code: "too_many_rows",
  message:
    "The file has more than 100,000 rows, or more than 1,000 columns. Take away what is no list of pupils and contacts, or divide it into smaller files, each with the header.",
};

/** A sheet as rows of cells. `rows[0]` is spreadsheet row 2. */
export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const separators = new Map([
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "vertical bars"],
]);

function otherSeparator(header: readonly string[]): FileProblem | undefined {
  const [only = ""] = header;
  const found =
    header.length === 1 ? [...separators.keys()].find((one) => only.includes(one)) : undefined;
  if (found === undefined) return undefined;
  return {
    code: "another_separator",
    rowNumber: 1,
    message: `Row 1: the cells are divided by ${separators.get(found)}, not by commas. Save the sheet again as “CSV UTF-8 (comma delimited)”.`,
  };
}

function malformed(error: unknown): FileProblem {
  const complete: unknown = error instanceof CsvError ? error["records"] : undefined;
  const rowNumber = typeof complete === "number" ? complete + 1 : undefined;
  const where = rowNumber === undefined ? "" : `Row ${rowNumber}: `;
  return {
    code: "malformed",
    rowNumber,
    message: `${where}a quotation mark (") is opened and not closed, or stands inside a cell. Put it right in the spreadsheet, or save the sheet again as “CSV UTF-8 (comma delimited)”.`,
  };
}

function isRecords(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

/** Divides text into rows and cells (RFC 4180; any line ending). One problem for a file that cannot be divided for sure. */
export function readTable(text: string): Table | FileProblem {
  const [firstLine = ""] = text.split(/[\r\n]/, 1);
  const separator = otherSeparator(firstLine.split(","));
  if (separator !== undefined) return separator;
  let records: unknown;
  try {
    records = parse(text, {
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: longestRecord,
      // One more than may be: so that a million rows are seen to be too many, and not all read.
      to: mostRows + 2,
    });
  } catch (error) {
    return malformed(error);
  }
  const [header, ...rows] = isRecords(records) ? records : [];
  if (header === undefined || header.every((cell) => cell.trim() === ""))
    return {
      code: "empty",
      rowNumber: 1,
      message: "Row 1 is empty. It must hold the names of the columns.",
    };
  return rows.length > mostRows ? tooManyRows : { header, rows };
}
