import { type ImportPlan, isAccepted, londonDateOf, type RowProblem } from "@elm-court/domain";
import { countYearGroups, type YearGroupCount } from "./count-year-groups.ts";
import { type DecodedText, decodeText } from "./decode-text.ts";
import { type FileProblem, isFileProblem } from "./file-problem.ts";
import type { ImportDeps } from "./import-deps.ts";
import { loadPlan } from "./load-plan.ts";
import { readTable } from "./read-table.ts";
import type { RosterSheet } from "./roster-sheet.ts";
import { hashFile } from "./row-key.ts";
import { readWideSheet } from "./wide/read-wide-sheet.ts";

/** What a file would change, for a person to look at before anything is saved. */
export type ReadyReview = {
  readonly outcome: "ready";
  readonly encoding: DecodedText["encoding"];
  readonly sheet: RosterSheet;
  readonly plan: ImportPlan;
  /** Of the cells and of the plan, by row. */
  readonly problems: readonly RowProblem[];
  readonly yearGroups: readonly YearGroupCount[];
};

export type ImportReview =
  ReadyReview | { readonly outcome: "unusable"; readonly problem: FileProblem };

function readSheet(
  bytes: Uint8Array,
  deps: ImportDeps,
): { readonly sheet: RosterSheet; readonly encoding: DecodedText["encoding"] } | FileProblem {
  const decoded = decodeText(bytes);
  if (isFileProblem(decoded)) return decoded;
  const table = readTable(decoded.text);
  if (isFileProblem(table)) return table;
  const sheet = readWideSheet(table, hashFile(bytes), londonDateOf(deps.now()));
  return isFileProblem(sheet) ? sheet : { sheet, encoding: decoded.encoding };
}

/**
 * Reads a roster file and says what it would change; saves nothing. A file that cannot be read for sure is `unusable`, whole.
 * Throws `StoreUnavailable` when the roster cannot be read.
 */
export async function reviewImport(deps: ImportDeps, bytes: Uint8Array): Promise<ImportReview> {
  const read = readSheet(bytes, deps);
  if (isFileProblem(read)) return { outcome: "unusable", problem: read };
  const { sheet, encoding } = read;
  const { plan, onRoster } = await loadPlan(deps, "wide", sheet.rows);
  const accepted = plan.rows.filter(isAccepted);
  const problems = [...sheet.problems, ...accepted.flatMap((row) => row.problems)];
  return {
    outcome: "ready",
    encoding,
    sheet,
    plan,
    problems: problems.toSorted((a, b) => a.rowNumber - b.rowNumber),
    yearGroups: countYearGroups(
      accepted.map((row) => row.change.pupil),
      onRoster,
    ),
  };
}
