import type { FileProblem } from "../files/file-problem.ts";
import type { NamedTable } from "../files/open-upload.ts";

/** One row of a file of a set, by the names of its columns. */
export type SetRecord = {
  readonly rowNumber: number;
  /** As typed, without outer spaces; empty where the file has no such column. */
  readonly of: (column: string) => string;
};

export type SetFile = {
  readonly file: string;
  readonly has: (column: string) => boolean;
  readonly records: readonly SetRecord[];
  readonly blank: number;
};

// Columns that exporters are known to misspell.
const spelling = new Map([
  ["prefferedgivenname", "preferredgivenname"],
  ["prefferedmiddlename", "preferredmiddlename"],
  ["prefferedfamilyname", "preferredfamilyname"],
  ["datalastmodified", "datelastmodified"],
]);

function plainName(header: string): string {
  const name = header.toLowerCase().replaceAll(/[^a-z\d.]/g, "");
  return spelling.get(name) ?? name;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/**
 * Opens a file of a set for reading by column. Only `columns` can be asked for: whatever else is in the file, a password among it, is
 * never looked at. A problem when one of `required` is not there.
 */
export function openRecords<Column extends string>(
  { file, table }: NamedTable,
  columns: readonly Column[],
  required: readonly Column[],
): SetFile | FileProblem {
  const header = table.header.map(plainName);
  const places = new Map<string, number>();
  for (const column of columns) {
    const place = header.indexOf(column.toLowerCase());
    if (place !== -1) places.set(column, place);
  }
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0)
    return {
      code: "column_missing",
      file,
      rowNumber: 1,
      message: `Row 1: missing ${missing.join(", ")}. Export the file again with ${missing.length === 1 ? "this column" : "these columns"}.`,
    };
  const records = table.rows.flatMap((cells, at) =>
    isBlank(cells)
      ? []
      : [
          {
            rowNumber: at + 2,
            of: (column: string) => (cells[places.get(column) ?? -1] ?? "").trim(),
          },
        ],
  );
  return {
    file,
    has: (column) => places.has(column),
    records,
    blank: table.rows.length - records.length,
  };
}
