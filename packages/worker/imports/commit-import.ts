import {
  type AcceptedRow,
  type ImportId,
  type ImportPlan,
  isAccepted,
  type PlannedRow,
} from "@elm-court/domain";
import type { RosterChange } from "@elm-court/store";
import type { ImportDeps } from "./import-deps.ts";
import { loadPlan } from "./load-plan.ts";
import type { ReadyReview } from "./review-import.ts";
import { hashText } from "./row-key.ts";

const tries = 5;

/** What a commit did. Running it again saves what is missing, and nothing twice. */
export type ImportOutcome = {
  readonly saved: number;
  /** Rows that an earlier run of the same file had saved. */
  readonly alreadySaved: number;
  /** Rows that others kept changing meanwhile, or that a person must settle now. */
  readonly notSaved: readonly number[];
};

export type CommitDeps = ImportDeps & {
  /** Chosen anew for each run. */
  readonly runId: string;
  /** The import that is saved, where it is one that can be taken back. */
  readonly importId?: ImportId | undefined;
  /** Told after each row, for files that take a while. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
};

function isToSave(planned: PlannedRow): planned is AcceptedRow {
  return isAccepted(planned) && planned.group !== "already_here";
}

/**
 * A new pupil's row is the same in every run of the file, so that nobody comes in twice. A changed one is of this run alone: it is
 * saved only on what it was decided on, and the same file may put back again what another one changed.
 */
function rowIdOf({ runId, importId }: CommitDeps, { group, row }: AcceptedRow): string {
  if (importId !== undefined) return hashText(row.rowKey, importId);
  return group === "new" ? hashText(row.rowKey) : hashText(row.rowKey, runId);
}

/** Rows that are taken back are taken back in the opposite order. */
export function partOf({ importId }: CommitDeps, place: number): RosterChange["partOf"] {
  return importId === undefined ? undefined : { importId, place };
}

type Saved = "saved" | "already_saved" | "not_saved";

type ByNumber = {
  readonly rows: ReadonlyMap<number, PlannedRow>;
};

function byNumber({ rows }: ImportPlan): ByNumber {
  return { rows: new Map(rows.map((one) => [one.row.rowNumber, one])) };
}

/** Saves one row; also gives the plan that later rows must follow, when this one had to be planned again. */
async function saveRow(
  deps: CommitDeps,
  { sheet }: ReadyReview,
  before: ByNumber,
  rowNumber: number,
): Promise<{ readonly result: Saved; readonly plan: ByNumber }> {
  let plan = before;
  for (let left = tries; left > 0; left -= 1) {
    const row = plan.rows.get(rowNumber);
    if (row === undefined || !isAccepted(row)) return { result: "not_saved", plan };
    if (!isToSave(row)) return { result: "already_saved", plan };
    const change = { ...row.change, partOf: partOf(deps, rowNumber) };
    const result = await deps.store.recordRosterRow(change, deps.now(), rowIdOf(deps, row));
    if (result !== "conflict")
      return { result: result === "recorded" ? "saved" : "already_saved", plan };
    plan = byNumber((await loadPlan(deps, sheet)).plan);
  }
  return { result: "not_saved", plan };
}

/**
 * Saves what a review showed: one transaction per pupil, in the file's order. When a row's records changed meanwhile, it and all
 * that follow are planned again; a run that was cut off is finished by running it again. Throws `StoreUnavailable` when the
 * store does not answer.
 */
export async function commitImport(deps: CommitDeps, review: ReadyReview): Promise<ImportOutcome> {
  const numbers = review.plan.rows.filter(isToSave).map((one) => one.row.rowNumber);
  const done = { saved: 0, alreadySaved: 0 };
  const notSaved: number[] = [];
  let plan = byNumber(review.plan);
  for (const [at, rowNumber] of numbers.entries()) {
    const saved = await saveRow(deps, review, plan, rowNumber);
    plan = saved.plan;
    if (saved.result === "saved") done.saved += 1;
    else if (saved.result === "already_saved") done.alreadySaved += 1;
    else notSaved.push(rowNumber);
    await deps.onProgress?.(at + 1, numbers.length);
  }
  return { ...done, notSaved };
}
