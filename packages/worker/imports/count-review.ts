import { isHeldBack, type PlannedRow, type ReviewGroup } from "@elm-court/domain";
import type { ReadyReview } from "./review-import.ts";

/** A file's rows by what becomes of them: together they are all rows of the file. */
export type ReviewCounts = {
  readonly inFile: number;
  readonly new: number;
  readonly changed: number;
  readonly alreadyHere: number;
  /** Rows that say again, word for word, what another row says. */
  readonly repeated: number;
  /** Rows that say more of somebody counted above, or are no pupil's. */
  readonly others: number;
  /** Rows that cannot be read for sure, or could be about two pupils. */
  readonly heldBack: number;
  readonly blank: number;
};

/** Counts a review's rows. */
export function countReview({ sheet, plan }: ReadyReview): ReviewCounts {
  const inGroup = (group: ReviewGroup): number =>
    plan.rows.filter((row: PlannedRow) => row.group === group).length;
  return {
    inFile: sheet.inFile,
    new: inGroup("new"),
    changed: inGroup("changed"),
    alreadyHere: inGroup("already_here"),
    repeated: inGroup("repeated"),
    others: Object.values(sheet.others).reduce((sum, count) => sum + count, 0),
    heldBack: sheet.heldBack + plan.rows.filter(isHeldBack).length,
    blank: sheet.blank,
  };
}
