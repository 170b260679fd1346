import type { ObjectionId } from "../ids.ts";
import { londonDateOf } from "../time/london.ts";
import type { Answer } from "./answer.ts";
import type { ContactState } from "./contact-state.ts";
import { coversAllOf, coversNothing, joinWays, type ObjectedWays } from "./objected-ways.ts";
import { isSameRespondent, type Objection } from "./objection.ts";
import type { PupilEvent } from "./pupil-event.ts";

type AnswerRecorded = Extract<PupilEvent, { type: "answer_recorded" }>;

/**
 * An answer takes an objection back only when it was signed on paper, by its respondent, on a later London date
 * (product behaviour 8). The personal link can say no, never yes again: that takes a one-time code (behaviour 2).
 */
function mayUnprotect(answer: Answer, objection: Objection): boolean {
  return (
    answer.route === "paper" &&
    answer.signedOn !== undefined &&
    answer.signedOn > objection.saidOn &&
    answer.signedOn <= londonDateOf(answer.receivedAt)
  );
}

/** "No texts" is a no and nothing more: it says nothing of the other ways, so it takes no earlier no back. */
function isWholeAnswer(said: ObjectedWays | undefined): boolean {
  return said === undefined || said === "all" || "allExcept" in said;
}

/**
 * What an answer does (clause 5.2): easy to protect, hard to un-protect. A no joins what the respondent objected to before;
 * a wish for less is kept as said, and leaves the objection standing for a person to settle (`objection_kept`).
 * `newObjectionId` is used only when there is no objection of this respondent yet.
 */
export function decideAnswer(
  state: ContactState,
  answer: Answer,
  newObjectionId: ObjectionId,
): AnswerRecorded {
  const said =
    answer.objectsTo === "nothing" || coversNothing(answer.objectsTo)
      ? undefined
      : answer.objectsTo;
  const standing = state.objections.find((one) =>
    isSameRespondent(one.respondent, answer.respondent),
  );
  const recorded = { type: "answer_recorded", answer } as const;
  if (standing === undefined) {
    return said === undefined
      ? {
          ...recorded,
          effect: "no_objection",
          objectionId: undefined,
          ways: undefined,
        }
      : {
          ...recorded,
          effect: "objection_made",
          objectionId: newObjectionId,
          ways: said,
        };
  }
  const asBefore = { objectionId: standing.id, ways: standing.ways };
  if (said !== undefined && coversAllOf(said, standing.ways)) {
    return {
      ...recorded,
      effect: "objection_widened",
      objectionId: standing.id,
      ways: said,
    };
  }
  if (mayUnprotect(answer, standing) && isWholeAnswer(said)) {
    return said === undefined
      ? {
          ...recorded,
          effect: "objection_ended",
          objectionId: standing.id,
          ways: undefined,
        }
      : {
          ...recorded,
          effect: "objection_narrowed",
          objectionId: standing.id,
          ways: said,
        };
  }
  if (said === undefined || coversAllOf(standing.ways, said))
    return { ...recorded, effect: "objection_kept", ...asBefore };
  return {
    ...recorded,
    effect: "objection_widened",
    objectionId: standing.id,
    ways: joinWays(standing.ways, said),
  };
}

/** True when a person must follow the answer up: it asked for less protection than still stands. */
export function needsFollowUp(event: AnswerRecorded): boolean {
  return event.effect === "objection_kept";
}
