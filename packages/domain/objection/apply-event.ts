import type { PupilId } from "../ids.ts";
import { addDays, londonDateOf } from "../time/london.ts";
import type { ContactState, Told } from "./contact-state.ts";
import { isSameRespondent, type Objection } from "./objection.ts";
import type { PupilEvent } from "./pupil-event.ts";

type AnswerRecorded = Extract<PupilEvent, { type: "answer_recorded" }>;

const reviewDays = 5;

/** The state before anything happened. */
export function emptyState(pupilId: PupilId): ContactState {
  return {
    pupilId,
    version: 0,
    roll: { status: "on_roll" },
    objections: [],
    told: [],
  };
}

function withTold(told: readonly Told[], latest: Told): Told[] {
  return [...told.filter((one) => one.parentId !== latest.parentId), latest];
}

function objectionAfter({ answer, objectionId, ways }: AnswerRecorded): Objection[] {
  if (objectionId === undefined || ways === undefined) return [];
  const receivedOn = londonDateOf(answer.receivedAt);
  const onRecord = answer.respondent.kind !== "someone_else";
  return [
    {
      id: objectionId,
      respondent: answer.respondent,
      ways,
      status: onRecord ? "active" : "under_review",
      saidOn: answer.signedOn ?? receivedOn,
      since: answer.receivedAt,
      answerId: answer.id,
      reviewDueOn: onRecord ? undefined : addDays(receivedOn, reviewDays),
    },
  ];
}

function applyAnswer(state: ContactState, event: AnswerRecorded): ContactState {
  const { answer, effect } = event;
  // A no out of the school's old records says nothing about who has read today's explanation.
  const told =
    answer.respondent.kind === "parent" && answer.route !== "school_records"
      ? withTold(state.told, {
          parentId: answer.respondent.parentId,
          how: "answered",
          at: answer.receivedAt,
        })
      : state.told;
  if (effect === "no_objection" || effect === "objection_kept") return { ...state, told };
  const others = state.objections.filter(
    (one) => !isSameRespondent(one.respondent, answer.respondent),
  );
  return { ...state, told, objections: [...others, ...objectionAfter(event)] };
}

/** The state after one more event: pure, so that state equals the replay of its events. */
export function applyEvent(state: ContactState, event: PupilEvent): ContactState {
  const next = { ...state, version: state.version + 1 };
  switch (event.type) {
    case "pupil_added":
    case "roll_changed":
      return { ...next, roll: event.roll };
    case "parent_told":
      return { ...next, told: withTold(state.told, event.told) };
    case "answer_recorded":
      return applyAnswer(next, event);
    case "objection_ended":
      return {
        ...next,
        objections: state.objections.filter((one) => one.id !== event.objectionId),
      };
  }
}
