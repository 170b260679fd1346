import { stringify } from "csv-stringify/sync";
import { safeCell } from "./safe-cell.ts";

/**
 * A table as CSV that a spreadsheet opens without running anything (promise P12). UTF-8 with a byte order mark, CRLF. Every download of
 * the product is made here. `escape_formulas` stays on behind `safeCell`: what either of them knows is stopped.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(safeCell)),
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  );
}
