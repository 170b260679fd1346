import { stringify } from "csv-stringify/sync";

/** Control characters can hide a formula from the check for one, and have no business in a cell. */
const controls = /[\p{Cc}\p{Cf}]/gu;

/**
 * A table as CSV that a spreadsheet opens without running anything: control characters are gone, and a cell that would be a formula
 * begins with an apostrophe (promise P12). UTF-8 with a byte order mark, CRLF.
 */
export function writeList(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll(controls, " ").trim()));
  return stringify(cells, { bom: true, escape_formulas: true, record_delimiter: "windows" });
}
