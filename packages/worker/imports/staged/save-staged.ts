import type { ImportRecord } from "@elm-court/domain";
import { commitImport } from "../commit-import.ts";
import { commitLeavers } from "../commit-leavers.ts";
import type { ReadyReview } from "../review-import.ts";
import { loadReview } from "./load-review.ts";
import { readStaged } from "./read-staged.ts";
import { summarize } from "./review-document.ts";
import type { StagedDeps } from "./staged-deps.ts";

const progressEvery = 200;

/** Somebody else has changed the import meanwhile: whoever did goes on with it. */
export class ImportTaken extends Error {
  override readonly name = "ImportTaken";
}

async function keep({ store }: StagedDeps, record: ImportRecord): Promise<ImportRecord> {
  const saved = await store.saveImport(record);
  if (saved === undefined) throw new ImportTaken(record.id);
  return saved;
}

async function saveRows(
  deps: StagedDeps,
  began: ImportRecord,
  review: ReadyReview,
): Promise<ImportRecord> {
  let record = began;
  const whole = began.progress?.total ?? 0;
  const run = {
    ...deps,
    recordedBy: record.createdBy,
    // The same however often it is gone on with: what was saved is not saved twice.
    runId: record.id,
    importId: record.id,
    onProgress: async (done: number, left: number): Promise<void> => {
      if (done % progressEvery !== 0) return;
      const total = Math.max(whole, left);
      record = await keep(deps, { ...record, progress: { done: total - left + done, total } });
    },
  };
  const { notSaved } = await commitImport(run, review);
  const leavers = record.choice.leavers
    ? await commitLeavers(run, review.leavers)
    : { left: 0, removed: 0, stayed: [] };
  return {
    ...record,
    status: "saved",
    progress: { done: whole, total: whole },
    outcome: { saved: whole - notSaved.length, notSaved, ...leavers, at: deps.now() },
  };
}

/**
 * Saves what somebody looked at, to its end; cut off anywhere, it goes on where it was (promise P11). Where the school's records changed
 * between the look and the first row, nothing is saved, and the import is to be looked at again. Throws what the store and the bucket throw.
 */
export async function saveStaged(deps: StagedDeps, record: ImportRecord): Promise<ImportRecord> {
  const review = await loadReview(deps, record);
  if (review?.outcome !== "ready") return readStaged(deps, record);
  if (record.savingBegan === true) return saveRows(deps, record, review);
  if (summarize(review).digest !== record.summary?.digest) {
    const { progress: _progress, ...rest } = record;
    return { ...(await readStaged(deps, rest)), changedSince: true };
  }
  return saveRows(deps, await keep(deps, { ...record, savingBegan: true }), review);
}
