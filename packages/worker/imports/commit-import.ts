import { type AcceptedRow, isAccepted, londonDateOf, type PlannedRow } from "@elm-court/domain";
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
  /** Told after each row, for files that take a while. */
  readonly onProgress?: (done: number, total: number) => void;
};

function isToSave(planned: PlannedRow): planned is AcceptedRow {
  return isAccepted(planned) && planned.group !== "already_here";
}

/**
 * The same for the same change from the same state on the same London date: a crashed run that starts again repeats nothing, and
 * a file brought in again later, to put back what another one changed, is not taken for a repeat.
 */
function rowIdOf(deps: ImportDeps, { group, row, change, differences }: AcceptedRow): string {
  if (group === "new") return hashText(row.rowKey);
  const version = String(change.change.before.version);
  return hashText(row.rowKey, londonDateOf(deps.now()), version, JSON.stringify(differences));
}

async function planAgain(
  deps: ImportDeps,
  { plan, sheet }: ReadyReview,
  row: AcceptedRow,
): Promise<PlannedRow | undefined> {
  const again = await loadPlan(deps, plan.kind, sheet.rows);
  return again.plan.rows.find((one) => one.row.rowNumber === row.row.rowNumber);
}

async function saveRow(
  deps: ImportDeps,
  review: ReadyReview,
  planned: AcceptedRow,
): Promise<"saved" | "already_saved" | "not_saved"> {
  let row = planned;
  for (let left = tries; left > 0; left -= 1) {
    const result = await deps.store.recordRosterRow(row.change, deps.now(), rowIdOf(deps, row));
    if (result !== "conflict") return result === "recorded" ? "saved" : "already_saved";
    const again = await planAgain(deps, review, row);
    if (again === undefined || !isAccepted(again)) return "not_saved";
    if (!isToSave(again)) return "already_saved";
    row = again;
  }
  return "not_saved";
}

/**
 * Saves what a review showed: one transaction per pupil, in the file's order. A row whose pupil changed meanwhile is planned
 * again; a run that was cut off is finished by running it again. Throws `StoreUnavailable` when the store does not answer.
 */
export async function commitImport(deps: CommitDeps, review: ReadyReview): Promise<ImportOutcome> {
  const rows = review.plan.rows.filter(isToSave);
  const done = { saved: 0, alreadySaved: 0 };
  const notSaved: number[] = [];
  for (const [at, row] of rows.entries()) {
    const result = await saveRow(deps, review, row);
    if (result === "saved") done.saved += 1;
    else if (result === "already_saved") done.alreadySaved += 1;
    else notSaved.push(row.row.rowNumber);
    deps.onProgress?.(at + 1, rows.length);
  }
  return { ...done, notSaved };
}
