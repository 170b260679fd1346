import { fileKey } from "@elm-court/bucket";
import type { ImportRecord } from "@elm-court/domain";
import type { UploadedFile } from "../files/open-upload.ts";
import { type ImportReview, reviewImport } from "../review-import.ts";
import { isSheetColumn } from "../wide/wide-columns.ts";
import type { StagedDeps } from "./staged-deps.ts";

async function loadFiles(
  { bucket }: StagedDeps,
  { id, files }: ImportRecord,
): Promise<readonly UploadedFile[] | undefined> {
  const loaded: UploadedFile[] = [];
  for (const [place, { name }] of files.entries()) {
    const bytes = await bucket.get(fileKey(id, place));
    if (bytes === undefined) return undefined;
    loaded.push({ name, bytes });
  }
  return loaded;
}

/** Reads an import's files out of the bucket and plans them against the roster as it is now; `undefined` when a file is not there. */
export async function loadReview(
  deps: StagedDeps,
  record: ImportRecord,
): Promise<ImportReview | undefined> {
  const files = await loadFiles(deps, record);
  if (files === undefined) return undefined;
  const { mapping, isWholeSchool } = record.choice;
  return reviewImport({ ...deps, recordedBy: record.createdBy }, files, {
    isWholeSchool,
    // Once it is taken back, the same file can be brought in again: its pupils are new ones.
    fileKey: record.id,
    mapping: mapping?.map((column) => (isSheetColumn(column) ? column : undefined)),
  });
}
