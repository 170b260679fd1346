import { zipOf } from "./make-zip.ts";

/** A cell: text (shared, or inline with `inline`), a number, a date by its days, or nothing. */
type Cell =
  | string
  | number
  | undefined
  | { readonly inline: string }
  | { readonly days: number }
  | { readonly formula: string; readonly value: string };

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

function cellXml(cell: Cell, at: string, shared: string[]): string {
  if (cell === undefined) return `<c r="${at}" s="1"/>`;
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    if (!shared.includes(cell)) shared.push(cell);
    return `<c r="${at}" t="s"><v>${shared.indexOf(cell)}</v></c>`;
  }
  if ("inline" in cell)
    return `<c r="${at}" t="inlineStr"><is><r><t>${escape(cell.inline)}</t></r></is></c>`;
  if ("days" in cell) return `<c r="${at}" s="1"><v>${cell.days}</v></c>`;
  return `<c r="${at}" t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.value)}</v></c>`;
}

export type MadeSheet = {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly Cell[])[];
};

/** Writes an Excel workbook as spreadsheets do: shared and inline strings, style 1 for dates, formulas with their last value. */
export function makeWorkbook(sheets: readonly MadeSheet[], date1904 = false): Buffer {
  const shared: string[] = [];
  const parts = sheets.map(({ rows }) => {
    const body = rows
      .map((cells, row) => {
        const found = cells.map((cell, at) => cellXml(cell, `${letters(at)}${row + 1}`, shared));
        return cells.length === 0 ? "" : `<row r="${row + 1}">${found.join("")}</row>`;
      })
      .join("");
    return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
  });
  const list = sheets
    .map(
      ({ name, hidden = false }, at) =>
        `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden ? ' state="hidden"' : ""}/>`,
    )
    .join("");
  const relations = sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join("");
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations}</Relationships>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t><rPh><t>spoken</t></rPh></si>`).join("")}</sst>`,
    ...Object.fromEntries(parts.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  });
}
