import { CsvError, parse } from "csv-parse/sync";
import { CommandProblem } from "../command/terminal.ts";

/** A list as it was given: its header, and its rows with as many cells. */
export type List = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const nameOf = (cell: string): string => cell.trim().toLowerCase();

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: 200_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandProblem(
      `The list cannot be divided into cells: ${error.message}. Save it again as “CSV UTF-8 (comma delimited)”.`,
    );
  }
}

/** Divides text into rows and cells (RFC 4180; any line ending). Throws `CommandProblem` for a file that cannot be. */
export function readList(text: string): List {
  const [header, ...rows] = parseRecords(text);
  if (header === undefined)
    throw new CommandProblem("The list is empty: its first row names the columns.");
  const tooLong = rows.findIndex((row) => row.length > header.length);
  if (tooLong !== -1)
    throw new CommandProblem(
      `Row ${tooLong + 2} has more cells than the header. Put it right, and try again.`,
    );
  return { header, rows: rows.map((row) => header.map((_, place) => row[place] ?? "")) };
}

/** The place of a column by its name, whatever its case. Throws `CommandProblem` that names the columns there are. */
export function columnOf({ header }: List, name: string): number {
  const places = header.flatMap((cell, place) => (nameOf(cell) === nameOf(name) ? [place] : []));
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  const there = header.map((cell) => `“${cell}”`).join(", ");
  throw new CommandProblem(
    `${places.length === 0 ? "No column is" : "More than one column is"} called “${name}”. The columns are ${there}.`,
  );
}
