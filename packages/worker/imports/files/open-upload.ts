import { basename } from "node:path/posix";
import { decodeText, largestFile, tooLarge } from "./decode-text.ts";
import { type FileProblem, isFileProblem } from "./file-problem.ts";
import { isZip, openZip } from "./open-zip.ts";
import { readTable, type Table } from "./read-table.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/** A file as somebody chose it. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A table out of a file. */
export type NamedTable = {
  /** The name of the CSV file or workbook, in lower case and without folders. */
  readonly file: string;
  readonly table: Table;
  /** For a person: `UTF-8`, or `Excel, sheet “Pupils”`. */
  readonly readAs: string;
};

/** Everything that was in what somebody chose: tables, and what was passed over. */
export type OpenedUpload = {
  readonly tables: readonly NamedTable[];
  readonly passedOver: readonly string[];
};

const isTable = (name: string): boolean =>
  /\.(csv|txt|xlsx)$/i.test(name) && !/(^|\/)(\.|__MACOSX\/)/.test(name);
const shortName = (name: string): string => basename(name.replaceAll("\\", "/")).toLowerCase();

async function isWorkbook(bytes: Uint8Array): Promise<boolean> {
  const zip = await openZip(bytes, () => false);
  return !isFileProblem(zip) && zip.others.includes("xl/workbook.xml");
}

async function openTable(
  { name, bytes }: UploadedFile,
  passedOver: string[],
): Promise<NamedTable | FileProblem> {
  const file = shortName(name);
  if (isZip(bytes)) {
    const sheet = await readWorkbook(bytes);
    if (isFileProblem(sheet)) return { ...sheet, file };
    passedOver.push(...sheet.otherSheets.map((one) => `sheet “${one}”`));
    return { file, table: sheet.table, readAs: `Excel, sheet “${sheet.name}”` };
  }
  const decoded = decodeText(bytes);
  if (isFileProblem(decoded)) return { ...decoded, file };
  const table = readTable(decoded.text);
  return isFileProblem(table) ? { ...table, file } : { file, table, readAs: decoded.encoding };
}

async function unpackChosen(
  chosen: readonly UploadedFile[],
  passedOver: string[],
): Promise<readonly UploadedFile[] | FileProblem> {
  const files: UploadedFile[] = [];
  for (const one of chosen) {
    if (!isZip(one.bytes) || (await isWorkbook(one.bytes))) {
      files.push(one);
      continue;
    }
    const zip = await openZip(one.bytes, isTable);
    if (isFileProblem(zip)) return { ...zip, file: one.name };
    for (const [name, bytes] of zip.files) files.push({ name, bytes });
    passedOver.push(...zip.others.filter((name) => !/(^|\/)(\.|__MACOSX\/)/.test(name)));
  }
  return files;
}

/**
 * Opens what somebody chose: CSV files, Excel workbooks, or a zip of them; `isUsed` says which of the tables matter, by name, so that a
 * large one that nobody needs is not read. One problem for a file that cannot be read for sure.
 */
export async function openUpload(
  chosen: readonly UploadedFile[],
  isUsed: (file: string, files: readonly string[]) => boolean,
): Promise<OpenedUpload | FileProblem> {
  const size = chosen.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > largestFile) return tooLarge;
  const passedOver: string[] = [];
  const files = await unpackChosen(chosen, passedOver);
  if (isFileProblem(files)) return files;
  const names = files.map(({ name }) => shortName(name));
  const tables: NamedTable[] = [];
  for (const file of files) {
    if (!isUsed(shortName(file.name), names)) {
      passedOver.push(file.name);
      continue;
    }
    const table = await openTable(file, passedOver);
    if (isFileProblem(table)) return table;
    tables.push(table);
  }
  return { tables, passedOver };
}
