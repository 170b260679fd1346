import type { AnswerId, StaffId } from "../ids.ts";
import type { ContactState } from "../objection/contact-state.ts";
import { isSameRespondent, type Respondent } from "../objection/objection.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";
import { addSeconds, type Instant } from "../time/instant.ts";

/** How long whoever took an answer down may say that it was a mistake. */
export const doubtSeconds = 10 * 60;

export const doubtRefusals = [
  "not_yours",
  "too_late",
  "said_before",
  "said_since",
  "nothing_stands",
] as const;
export type DoubtRefusal = (typeof doubtRefusals)[number];

/** One event of a pupil, and when it was recorded. */
type Recorded = { readonly at: Instant; readonly event: PupilEvent };
type Doubted = Extract<PupilEvent, { type: "answer_doubted" }>;

function saidNoSince(events: readonly Recorded[], place: number, by: Respondent): boolean {
  return events
    .slice(place + 1)
    .some(
      ({ event }) =>
        event.type === "answer_recorded" &&
        event.answer.objectsTo !== "nothing" &&
        isSameRespondent(event.answer.respondent, by),
    );
}

/**
 * "I took that down by mistake", within ten minutes and by the same member of staff alone. It ends nothing: the no goes on denying, under
 * review, until a senior decision (product fact 2: a clerk's click ends no no). Only a no that this answer itself made can be doubted, and only
 * while its respondent has not said it again, so that no other no can ever be brought there.
 */
export function decideDoubt(
  state: ContactState,
  events: readonly Recorded[],
  answerId: AnswerId,
  given: { readonly by: StaffId; readonly now: Instant },
): { readonly event: Doubted } | { readonly refused: DoubtRefusal } {
  const place = events.findIndex(
    ({ event }) => event.type === "answer_recorded" && event.answer.id === answerId,
  );
  const taken = events[place];
  if (taken?.event.type !== "answer_recorded") return { refused: "nothing_stands" };
  const { answer, effect } = taken.event;
  if (answer.recordedBy !== given.by) return { refused: "not_yours" };
  if (given.now > addSeconds(taken.at, doubtSeconds)) return { refused: "too_late" };
  if (effect !== "objection_made") return { refused: "said_before" };
  if (saidNoSince(events, place, answer.respondent)) return { refused: "said_since" };
  const stands = state.objections.some(
    (one) => one.answerId === answerId && one.doubt === undefined,
  );
  if (!stands) return { refused: "nothing_stands" };
  return { event: { type: "answer_doubted", answerId, by: given.by, at: given.now } };
}
