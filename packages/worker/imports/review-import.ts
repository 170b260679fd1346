import { type ImportPlan, isAccepted, londonDateOf, type RowProblem } from "@elm-court/domain";
import { countYearGroups, type YearGroupCount } from "./count-year-groups.ts";
import { type FileProblem, isFileProblem } from "./files/file-problem.ts";
import type { UploadedFile } from "./files/open-upload.ts";
import type { ImportDeps } from "./import-deps.ts";
import { loadPlan } from "./load-plan.ts";
import { readRoster } from "./read-roster.ts";
import type { RosterSheet } from "./roster-sheet.ts";
import type { ColumnMapping } from "./wide/wide-columns.ts";

/** What a file would change, for a person to look at before anything is saved. */
export type ReadyReview = {
  readonly outcome: "ready";
  /** What it was read as, for a person: `UTF-8`, `OneRoster 1.2`. */
  readonly readAs: string;
  /** Files and sheets that were there, and were not read. */
  readonly passedOver: readonly string[];
  readonly sheet: RosterSheet;
  readonly plan: ImportPlan;
  /** Of the cells and of the plan, by row. */
  readonly problems: readonly RowProblem[];
  readonly yearGroups: readonly YearGroupCount[];
};

export type ImportReview =
  ReadyReview | { readonly outcome: "unusable"; readonly problem: FileProblem };

/** What somebody says of a file, besides the file. */
export type ImportWish = {
  /** Which columns are which, where the header does not say it by the product's own names. */
  readonly mapping?: ColumnMapping | undefined;
};

/**
 * Reads a roster, one file or a set of them, and says what it would change; saves nothing. A file that cannot be read for sure is
 * `unusable`, whole. Throws `StoreUnavailable` when the roster cannot be read.
 */
export async function reviewImport(
  deps: ImportDeps,
  files: readonly UploadedFile[],
  wish: ImportWish = {},
): Promise<ImportReview> {
  const read = await readRoster(files, londonDateOf(deps.now()), wish.mapping);
  if (isFileProblem(read)) return { outcome: "unusable", problem: read };
  const { sheet, readAs, passedOver } = read;
  const { plan, onRoster } = await loadPlan(deps, "wide", sheet.rows);
  const accepted = plan.rows.filter(isAccepted);
  const problems = [...sheet.problems, ...accepted.flatMap((row) => row.problems)];
  return {
    outcome: "ready",
    readAs,
    passedOver,
    sheet,
    plan,
    problems: problems.toSorted((a, b) => a.rowNumber - b.rowNumber),
    yearGroups: countYearGroups(
      accepted.map((row) => row.change.pupil),
      onRoster,
    ),
  };
}
