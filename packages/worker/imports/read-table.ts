import { CsvError, parse } from "csv-parse/sync";
import type { FileProblem } from "./file-problem.ts";

const mostRows = 20_000;
const longestRecord = 200_000;

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
  if (rows.length > mostRows)
    return {
      code: "too_many_rows",
      message: `The file has ${rows.length} rows; 20,000 is the most. Divide it into smaller files, each with the header.`,
    };
  return { header, rows };
}
