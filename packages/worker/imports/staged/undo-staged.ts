import type { ImportRecord } from "@elm-court/domain";
import type { StagedDeps } from "./staged-deps.ts";

/**
 * Takes back what an import saved, the last row first. What was answered or changed since stays, with all that hangs on it, and is counted.
 * Cut off anywhere, it goes on where it was: a row that was taken back is not taken back again.
 */
export async function undoStaged(deps: StagedDeps, record: ImportRecord): Promise<ImportRecord> {
  const rows = await deps.store.listImportRows(record.id);
  let undone = 0;
  const kept: string[] = [];
  for (const row of rows.toReversed()) {
    const result = await deps.store.undoImportRow(row, deps.now());
    if (result === "undone") undone += 1;
    else kept.push(row.name);
  }
  return { ...record, status: "undone", undoing: { undone, kept, at: deps.now() } };
}
