import {
  type ImportPlan,
  isAccepted,
  type Leavers,
  londonDateOf,
  planLeavers,
  type RowProblem,
} from "@elm-court/domain";
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
  /** Who would leave. Nobody does unless a person says so. */
  readonly leavers: Leavers;
  /** A whole list with rows that are held back: one of them may be anybody, so nobody leaves by it. */
  readonly leaversBlocked: boolean;
};

export type ImportReview =
  ReadyReview | { readonly outcome: "unusable"; readonly problem: FileProblem };

/** What somebody says of a file, besides the file. */
export type ImportWish = {
  /** Which columns are which, where the header does not say it by the product's own names. */
  readonly mapping?: ColumnMapping | undefined;
  /** The sheet is the whole list of the school's pupils: whoever is not in it has left. */
  readonly isWholeSchool?: boolean | undefined;
  /** Rows whose contacts are back, though they were removed before. */
  readonly letBack?: readonly number[] | undefined;
  /** What the ids of new pupils are made of, besides the row: without it, the files themselves. */
  readonly fileKey?: string | undefined;
};

function asWished({ rows, claims, ...sheet }: RosterSheet, wish: ImportWish): RosterSheet {
  return {
    ...sheet,
    rows: rows.map((row) =>
      wish.letBack?.includes(row.rowNumber) === true ? { ...row, letBack: true } : row,
    ),
    claims: { ...claims, isWhole: claims.isWhole || wish.isWholeSchool === true },
  };
}

/**
 * Reads a roster, one file or a set of them, and says what it would change; saves nothing. A file that cannot be read for sure is
 * `unusable`, whole. Throws `StoreUnavailable` when the roster cannot be read.
 */
export async function reviewImport(
  deps: ImportDeps,
  files: readonly UploadedFile[],
  wish: ImportWish = {},
): Promise<ImportReview> {
  const read = await readRoster(files, londonDateOf(deps.now()), wish);
  if (isFileProblem(read)) return { outcome: "unusable", problem: read };
  const { readAs, passedOver } = read;
  const sheet = asWished(read.sheet, wish);
  const { plan, roster } = await loadPlan(deps, sheet);
  const leaversBlocked = sheet.claims.isWhole && sheet.heldBack > 0;
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
      roster.pupils,
    ),
    leavers: planLeavers(roster, plan.rows, {
      ...sheet.claims,
      isWhole: sheet.claims.isWhole && !leaversBlocked,
    }),
    leaversBlocked,
  };
}
