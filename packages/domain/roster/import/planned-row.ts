import type { ContactState } from "../../objection/contact-state.ts";
import type { PupilEvent } from "../../objection/pupil-event.ts";
import type { Parent, Relationship } from "../parent.ts";
import type { Pupil } from "../pupil.ts";
import type { Difference } from "./difference.ts";
import type { CloseMatchReason } from "./match-pupil.ts";
import type { RosterRow } from "./roster-row.ts";
import type { RowProblem } from "./row-problem.ts";

/** Where a review lists a row. */
export const reviewGroups = [
  "new",
  "changed",
  "already_here",
  "repeated",
  "close_match",
  "differs_in_file",
] as const;
export type ReviewGroup = (typeof reviewGroups)[number];

/** What saving a row writes, in one go: new and changed things only. */
export type RowChange = {
  readonly pupil: Pupil;
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  /** Of `relationships`, those that a file had ended before. */
  readonly restored: readonly Relationship[];
  readonly change: { readonly before: ContactState; readonly events: readonly PupilEvent[] };
  /** Those of them that were there, as they were: what the row was decided on. */
  readonly decidedOn: {
    readonly pupil: Pupil | undefined;
    readonly parents: readonly Parent[];
    readonly relationships: readonly Relationship[];
  };
};

/** A row whose pupil is known for sure. */
export type AcceptedRow = {
  readonly group: "new" | "changed" | "already_here";
  readonly row: RosterRow;
  readonly change: RowChange;
  /** The row's parents as they will be. */
  readonly family: readonly Parent[];
  readonly differences: readonly Difference[];
  readonly problems: readonly RowProblem[];
  /** A new pupil with a brother or sister whose parent said no: somebody asks before first contact (behaviour 12). */
  readonly siblingOfNo: boolean;
};

export type PlannedRow =
  | AcceptedRow
  | { readonly group: "repeated"; readonly row: RosterRow; readonly firstRow: number }
  | {
      readonly group: "close_match";
      readonly row: RosterRow;
      readonly reason: CloseMatchReason;
      readonly pupils: readonly Pupil[];
    }
  | {
      readonly group: "differs_in_file";
      readonly row: RosterRow;
      readonly rows: readonly number[];
    };

/** True for a row whose pupil is known for sure: it can be saved, or needs no saving. */
export function isAccepted(planned: PlannedRow): planned is AcceptedRow {
  return planned.group === "new" || planned.group === "changed" || planned.group === "already_here";
}

/** True for a row of which nothing is saved until a person has settled it. */
export function isHeldBack(planned: PlannedRow): boolean {
  return planned.group === "close_match" || planned.group === "differs_in_file";
}
