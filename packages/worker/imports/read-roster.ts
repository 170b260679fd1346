import type { LondonDate } from "@elm-court/domain";
import { type FileProblem, isFileProblem } from "./files/file-problem.ts";
import { openUpload, type UploadedFile } from "./files/open-upload.ts";
import type { RosterSheet } from "./roster-sheet.ts";
import { hashFiles } from "./row-key.ts";
import { readSheetRows } from "./wide/read-sheet-rows.ts";
import type { ColumnMapping } from "./wide/wide-columns.ts";

const mostPupils = 20_000;

const nothing: FileProblem = {
  code: "empty",
  message: "There is no CSV file or Excel workbook (.xlsx) in it.",
};
const severalSheets = (names: readonly string[]): FileProblem => ({
  code: "file_missing",
  message: `These files are no set that belongs together: ${names.join(", ")}. Bring in one sheet at a time, or all files of a OneRoster or School Data Sync export (users.csv and the others).`,
});
const tooManyPupils: FileProblem = {
  code: "too_many_rows",
  message: "The file has more than 20,000 pupils. Divide it, each part with the header.",
};

/** What was read out of what somebody chose. */
export type ReadRoster = {
  readonly sheet: RosterSheet;
  readonly readAs: string;
  readonly passedOver: readonly string[];
};

/**
 * Reads what somebody chose as whichever format it is. `today` is a London date; `mapping` says what the columns of a sheet are, where
 * they do not say it themselves.
 */
export async function readRoster(
  files: readonly UploadedFile[],
  today: LondonDate,
  mapping: ColumnMapping | undefined,
): Promise<ReadRoster | FileProblem> {
  const opened = await openUpload(files, () => true);
  if (isFileProblem(opened)) return opened;
  const { tables, passedOver } = opened;
  const [only, ...more] = tables;
  if (only === undefined) return nothing;
  if (more.length > 0) return severalSheets(tables.map(({ file }) => file));
  const sheet = readSheetRows(only.table, hashFiles(files), today, mapping);
  if (isFileProblem(sheet)) return sheet;
  if (sheet.rows.length > mostPupils) return tooManyPupils;
  return { sheet, readAs: only.readAs, passedOver };
}
