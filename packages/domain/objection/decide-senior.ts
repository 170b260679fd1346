import type { StaffRole } from "../contact/staff.ts";
import type { ObjectionId, StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import { type LondonDate, londonDateOf } from "../time/london.ts";
import { isStanding } from "./objection.ts";
import type { ContactState } from "./contact-state.ts";
import type { PupilEvent } from "./pupil-event.ts";
import type { SeniorGround } from "./senior-decision.ts";

const mostEvidence = 500;

export const seniorProblems = [
  "objection_not_standing",
  "evidence_missing",
  "evidence_too_long",
  "date_in_future",
  "pupils_own_no",
  "not_doubted",
] as const;
export type SeniorProblem = (typeof seniorProblems)[number];

/** A senior decision as somebody fills it in. `evidenceOn`: the date of what it rests on, an order or a letter. */
export type SeniorWish = {
  readonly objectionId: ObjectionId;
  readonly ground: SeniorGround;
  readonly evidence: string;
  readonly evidenceOn: LondonDate;
};

type Ended = Extract<PupilEvent, { type: "objection_ended" }>;

/**
 * Ends one objection by a recorded senior decision (product fact 2), or says what is wrong. A pupil's own no is nobody's to
 * end: no ground speaks of it, but that it was never said. That one is for a no which its recorder doubts, and never the recorder's own to
 * confirm. `mayActAsSenior` says who may decide.
 */
export function decideSenior(
  state: ContactState,
  wish: SeniorWish,
  given: { readonly by: StaffId; readonly role: StaffRole; readonly now: Instant },
): { readonly event: Ended } | { readonly problems: readonly SeniorProblem[] } {
  const objection = state.objections.find((one) => one.id === wish.objectionId);
  const evidence = wish.evidence.trim();
  const isMistake = wish.ground === "recorded_by_mistake";
  const doubt = objection?.doubt;
  const checks: readonly (readonly [boolean, SeniorProblem])[] = [
    [objection === undefined || !isStanding(objection), "objection_not_standing"],
    [objection?.respondent.kind === "pupil" && !isMistake, "pupils_own_no"],
    [isMistake && (doubt === undefined || doubt.by === given.by), "not_doubted"],
    [evidence === "", "evidence_missing"],
    [Array.from(evidence).length > mostEvidence, "evidence_too_long"],
    [wish.evidenceOn > londonDateOf(given.now), "date_in_future"],
  ];
  const problems = checks.flatMap(([holds, problem]) => (holds ? [problem] : []));
  if (problems.length > 0) return { problems };
  return {
    event: {
      type: "objection_ended",
      objectionId: wish.objectionId,
      decision: {
        by: given.by,
        role: given.role,
        ground: wish.ground,
        evidence,
        evidenceOn: wish.evidenceOn,
        at: given.now,
      },
    },
  };
}
