import { type CsvTable, decodeCsv, readCsv } from "@elm-court/csv";
import { CommandProblem } from "../command/terminal.ts";

const nameOf = (cell: string): string => cell.trim().toLowerCase();

function wordsOf(read: Exclude<ReturnType<typeof readCsv>, CsvTable>): string {
  switch (read.refused) {
    case "empty":
      return "The list is empty: its first row names the columns.";
    case "row_too_long":
      return `Row ${read.row} has more cells than the header. Put it right, and try again.`;
    case "no_cells":
      return `The list cannot be divided into cells: ${read.because}. Save it again as “CSV UTF-8 (comma delimited)”.`;
  }
}

/** A file as a list. Throws `CommandProblem` for one that is none. */
export function readList(bytes: Uint8Array): CsvTable {
  const decoded = decodeCsv(bytes);
  if ("refused" in decoded)
    throw new CommandProblem(
      decoded.refused === "too_large"
        ? "The file is larger than 50 MB. Divide it, each part with the header."
        : "This is not a CSV file. In your spreadsheet choose Save as, then “CSV UTF-8 (comma delimited)”.",
    );
  const read = readCsv(decoded.text);
  if ("refused" in read) throw new CommandProblem(wordsOf(read));
  return read;
}

/** The place of a column by its name, whatever its case. Throws `CommandProblem` that names the columns there are. */
export function columnOf({ header }: CsvTable, name: string): number {
  const places = header.flatMap((cell, place) => (nameOf(cell) === nameOf(name) ? [place] : []));
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  const there = header.map((cell) => `“${cell}”`).join(", ");
  throw new CommandProblem(
    `${places.length === 0 ? "No column is" : "More than one column is"} called “${name}”. The columns are ${there}.`,
  );
}
