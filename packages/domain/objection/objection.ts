import type { AnswerId, ObjectionId, ParentId, StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { LondonDate } from "../time/london.ts";
import type { ObjectedWays } from "./objected-ways.ts";

export const objectionStatuses = ["active", "under_review", "ended"] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];

/** Who said it. Anyone with care of the child may object (Education Act 1996 s.576), on record or not. */
export type Respondent =
  | { readonly kind: "parent"; readonly parentId: ParentId }
  | { readonly kind: "pupil" }
  | {
      readonly kind: "someone_else";
      readonly name: string;
      readonly relationship: string;
      /** Whose link they held; nobody's where they rang or came in. */
      readonly viaParentId?: ParentId | undefined;
    };

/** One respondent's no for one pupil. `under_review` still denies. */
export type Objection = {
  readonly id: ObjectionId;
  readonly respondent: Respondent;
  readonly ways: ObjectedWays;
  readonly status: ObjectionStatus;
  /** When the respondent last said no, in any form: the signed date of a slip, else the London date it was received. */
  readonly saidOn: LondonDate;
  readonly since: Instant;
  readonly answerId: AnswerId;
  /** For `under_review`: when somebody must have decided. It still denies when missed. */
  readonly reviewDueOn?: LondonDate | undefined;
  /** Who took it down and says that it was a mistake. It denies all the same, until a senior decision (ADR 32). */
  readonly doubt?: { readonly by: StaffId; readonly at: Instant } | undefined;
  /** When its respondent asked for less, by telephone or without a signature that counts: a person must settle it. */
  readonly askedLessAt?: Instant | undefined;
};

/** True when the two are the same person, as far as the school can know. */
export function isSameRespondent(a: Respondent, b: Respondent): boolean {
  if (a.kind === "parent" && b.kind === "parent") return a.parentId === b.parentId;
  if (a.kind === "pupil" && b.kind === "pupil") return true;
  return (
    a.kind === "someone_else" &&
    b.kind === "someone_else" &&
    a.viaParentId === b.viaParentId &&
    a.name === b.name
  );
}

/** True while the objection denies. */
export function isStanding(objection: Objection): boolean {
  return objection.status !== "ended";
}
