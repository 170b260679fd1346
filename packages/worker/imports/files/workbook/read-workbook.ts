import { type FileProblem, isFileProblem } from "../file-problem.ts";
import { openZip } from "../open-zip.ts";
import { mostRows, type Table, tooManyRows } from "../read-table.ts";
import { readCells, TooManyCells } from "./read-cells.ts";
import {
  readDateStyles,
  readRelations,
  readSharedStrings,
  readSheetPlaces,
  type SheetPlace,
} from "./read-parts.ts";

const damaged: FileProblem = {
  code: "bad_workbook",
  message:
    "The workbook cannot be read. Open it in your spreadsheet, choose Save as, then “Excel Workbook (.xlsx)” or “CSV UTF-8”, and bring in that file.",
};
const empty: FileProblem = {
  code: "empty",
  rowNumber: 1,
  message: "No sheet of the workbook has anything in it. Row 1 must hold the names of the columns.",
};

/** One sheet of a workbook, and the visible ones beside it that were not read. */
export type WorkbookSheet = {
  readonly table: Table;
  readonly name: string;
  readonly otherSheets: readonly string[];
};

const isPart = (name: string): boolean =>
  /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/.test(
    name,
  );

function readFirstSheet(files: ReadonlyMap<string, Uint8Array>): WorkbookSheet | FileProblem {
  const part = (name: string): Uint8Array | undefined => files.get(`xl/${name}`);
  const [workbook, relations] = [part("workbook.xml"), part("_rels/workbook.xml.rels")];
  if (workbook === undefined || relations === undefined) return damaged;
  const { sheets, calendar } = readSheetPlaces(workbook);
  const targets = readRelations(relations);
  const [strings, styles] = [part("sharedStrings.xml"), part("styles.xml")];
  const context = {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    dateStyles: styles === undefined ? [] : readDateStyles(styles),
    calendar,
  };
  const rowsOf = ({ relation }: SheetPlace): readonly (readonly string[])[] => {
    const sheet = files.get(targets.get(relation) ?? "");
    // A chart has a sheet of its own, without cells.
    return sheet === undefined ? [] : readCells(sheet, context, mostRows + 1);
  };
  const visible = sheets.filter((sheet) => !sheet.isHidden);
  for (const sheet of visible) {
    const [header, ...rows] = rowsOf(sheet);
    if (header === undefined) continue;
    const otherSheets = visible.filter((one) => one !== sheet).map((one) => one.name);
    return { table: { header, rows }, name: sheet.name, otherSheets };
  }
  return empty;
}

/**
 * Reads the first visible sheet of an Excel workbook (ECMA-376) that has anything in it, cells as somebody would have typed them: dates
 * as `YYYY-MM-DD`, long numbers without an exponent. Formulas give the value that was saved with them.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet | FileProblem> {
  const zip = await openZip(bytes, isPart);
  if (isFileProblem(zip)) return zip;
  try {
    return readFirstSheet(zip.files);
  } catch (error) {
    return error instanceof TooManyCells ? tooManyRows : damaged;
  }
}
