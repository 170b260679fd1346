import type { ObjectionId, ParentId, StaffId } from "../ids.ts";
import type { ContactState } from "../objection/contact-state.ts";
import { isStanding } from "../objection/objection.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";
import type { Instant } from "../time/instant.ts";

export const matchProblems = [
  "objection_not_standing",
  "not_under_review",
  "taken_down_by_mistake",
  "not_their_parent",
] as const;
export type MatchProblem = (typeof matchProblems)[number];

/** Whose no it is: this parent's, or really of somebody who is not on record and has care of the child. */
export type MatchWish = {
  readonly objectionId: ObjectionId;
  readonly is:
    { readonly kind: "parent"; readonly parentId: ParentId } | { readonly kind: "carer" };
};

type Matched = Extract<PupilEvent, { type: "answer_matched" }>;

/**
 * A senior person says whose no it is that came from somebody not on record (product behaviour 3). Either way it goes on denying as much as it
 * did: only `decideSenior` ends it. `mayActAsSenior` says who may.
 */
export function decideMatch(
  state: ContactState,
  { objectionId, is }: MatchWish,
  given: { readonly parents: readonly ParentId[]; readonly by: StaffId; readonly now: Instant },
): { readonly event: Matched } | { readonly problems: readonly MatchProblem[] } {
  const objection = state.objections.find((one) => one.id === objectionId && isStanding(one));
  if (objection === undefined) return { problems: ["objection_not_standing"] };
  const checks: readonly (readonly [boolean, MatchProblem])[] = [
    [
      objection.status !== "under_review" || objection.respondent.kind !== "someone_else",
      "not_under_review",
    ],
    [objection.doubt !== undefined, "taken_down_by_mistake"],
    [is.kind === "parent" && !given.parents.includes(is.parentId), "not_their_parent"],
  ];
  const problems = checks.flatMap(([holds, problem]) => (holds ? [problem] : []));
  if (problems.length > 0) return { problems };
  return { event: { type: "answer_matched", objectionId, is, by: given.by, at: given.now } };
}
