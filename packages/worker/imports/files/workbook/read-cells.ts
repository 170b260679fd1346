import { type Calendar, dateText, numberText } from "./cell-text.ts";
import { readXml } from "./read-xml.ts";

const mostColumns = 1_000;

/** What cells refer to. */
export type CellContext = {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly calendar: Calendar;
};

/** The sheet goes further down or to the right than any list of a school does. */
export class TooManyCells extends Error {}

function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return next;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf(
  kind: string,
  style: number,
  raw: string,
  { strings, dateStyles, calendar }: CellContext,
): string {
  if (kind === "s") return strings[Number(raw)] ?? "";
  if (kind === "b") return raw === "1" ? "TRUE" : "FALSE";
  if (kind === "d") return raw.slice(0, 10);
  if (kind !== "n" || raw === "") return raw;
  const isDate = dateStyles[style] === true && Number.isFinite(Number(raw));
  return isDate ? dateText(Number(raw), calendar) : numberText(raw);
}

/**
 * The cells of one sheet as text, row 1 first; a row that the sheet leaves out is there, empty. Throws `TooManyCells` past `mostRows`
 * rows with something in them, or 1,000 columns.
 */
export function readCells(
  sheet: Uint8Array,
  context: CellContext,
  mostRows: number,
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let rowNumber = 0;
  let cells: string[] = [];
  let cell = { column: -1, kind: "n", style: 0 };
  let raw = "";
  let isValue = false;
  const closeCell = (): void => {
    const text = textOf(cell.kind, cell.style, raw, context);
    if (text === "") return;
    if (cell.column >= mostColumns) throw new TooManyCells();
    while (cells.length < cell.column) cells.push("");
    cells[cell.column] = text;
  };
  const closeRow = (): void => {
    if (cells.every((text) => text.trim() === "")) return;
    if (rowNumber > mostRows) throw new TooManyCells();
    while (rows.length < rowNumber - 1) rows.push([]);
    rows[rowNumber - 1] = cells;
  };
  readXml(sheet, {
    open: ({ name, of }) => {
      if (name === "row") {
        rowNumber = Number(of("r") ?? rowNumber + 1);
        cells = [];
        cell = { column: -1, kind: "n", style: 0 };
      } else if (name === "c") {
        const column = columnOf(of("r"), cell.column + 1);
        cell = { column, kind: of("t") ?? "n", style: Number(of("s") ?? 0) };
        raw = "";
      }
      isValue = name === "v" || name === "t";
    },
    text: (more) => {
      if (isValue) raw += more;
    },
    close: (name) => {
      isValue = false;
      if (name === "c") closeCell();
      if (name === "row") closeRow();
    },
  });
  return rows;
}
