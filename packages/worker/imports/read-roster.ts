import type { LondonDate } from "@elm-court/domain";
import { type FileProblem, isFileProblem } from "./files/file-problem.ts";
import { type NamedTable, openUpload, type UploadedFile } from "./files/open-upload.ts";
import { findSet, isUsedInSet, readSet } from "./people/read-set.ts";
import type { ImportWish } from "./review-import.ts";
import type { RosterSheet } from "./roster-sheet.ts";
import { hashFiles } from "./row-key.ts";
import { readSheetRows } from "./wide/read-sheet-rows.ts";
import type { ColumnMapping } from "./wide/wide-columns.ts";

const mostPupils = 20_000;

const nothing: FileProblem = {
  code: "empty",
  message: "There is no CSV file or Excel workbook (.xlsx) in it.",
};
const noSet = (tables: readonly NamedTable[]): FileProblem => ({
  code: "file_missing",
  message: `These files are no set that belongs together: ${tables.map(({ file }) => file).join(", ")}. Bring in one sheet at a time, or all files of a OneRoster or School Data Sync export (users.csv and the others).`,
});
const tooManyPupils: FileProblem = {
  code: "too_many_rows",
  message: "The file has more than 20,000 pupils. Divide it, each part with the header.",
};

/** What was read out of what somebody chose. */
export type ReadRoster = {
  readonly sheet: RosterSheet;
  /** For a person: `UTF-8`, `OneRoster 1.2, the whole list`. */
  readonly readAs: string;
  readonly passedOver: readonly string[];
};

function readTables(
  tables: readonly NamedTable[],
  fileKey: string,
  today: LondonDate,
  mapping: ColumnMapping | undefined,
): Omit<ReadRoster, "passedOver"> | FileProblem {
  const set = findSet(tables);
  if (set !== undefined) return readSet(set, fileKey, today);
  const [only, ...more] = tables;
  if (only === undefined) return nothing;
  if (more.length > 0) return noSet(tables);
  const sheet = readSheetRows(only.table, fileKey, today, mapping);
  return isFileProblem(sheet) ? sheet : { sheet, readAs: only.readAs };
}

/**
 * Reads what somebody chose as whichever format it is. `today` is a London date; `mapping` says what the columns of a sheet are, where
 * they do not say it themselves.
 */
export async function readRoster(
  files: readonly UploadedFile[],
  today: LondonDate,
  { mapping, fileKey = hashFiles(files) }: Pick<ImportWish, "mapping" | "fileKey">,
): Promise<ReadRoster | FileProblem> {
  const opened = await openUpload(files, isUsedInSet);
  if (isFileProblem(opened)) return opened;
  const read = readTables(opened.tables, fileKey, today, mapping);
  if (isFileProblem(read)) return read;
  return read.sheet.rows.length > mostPupils
    ? tooManyPupils
    : { ...read, passedOver: opened.passedOver };
}
