import type { PupilId } from "../ids.ts";
import { applyMatch } from "../answering/apply-match.ts";
import { addDays, type LondonDate, londonDateOf } from "../time/london.ts";
import type { Answer } from "./answer.ts";
import type { ContactState, Told } from "./contact-state.ts";
import { coversNothing } from "./objected-ways.ts";
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

/** When the respondent said no, last: a slip that comes in late never makes an objection older than it is. */
function lastSaidOn({ signedOn, receivedAt }: Answer, before: Objection | undefined): LondonDate {
  const saidOn = signedOn ?? londonDateOf(receivedAt);
  return before !== undefined && before.saidOn > saidOn ? before.saidOn : saidOn;
}

function objectionAfter(
  { answer, objectionId, ways }: AnswerRecorded,
  before: Objection | undefined,
): Objection[] {
  if (objectionId === undefined || ways === undefined) return [];
  const onRecord = answer.respondent.kind !== "someone_else";
  return [
    {
      id: objectionId,
      respondent: answer.respondent,
      ways,
      status: onRecord ? "active" : "under_review",
      saidOn: lastSaidOn(answer, before),
      since: answer.receivedAt,
      answerId: answer.id,
      reviewDueOn: onRecord ? undefined : addDays(londonDateOf(answer.receivedAt), reviewDays),
    },
  ];
}

/** An objection that stands as it was. A narrower no is still a no said that day, and confirms one that was doubted; a yes is not. */
function keptObjection(answer: Answer, before: Objection): Objection {
  const saidNo = answer.objectsTo !== "nothing" && !coversNothing(answer.objectsTo);
  // By the page a parent is shown how to take their own no back; anything else is for a person.
  const askedLessAt = answer.route === "website" ? before.askedLessAt : answer.receivedAt;
  const kept = { ...before, ...(askedLessAt !== undefined && { askedLessAt }) };
  if (!saidNo) return kept;
  const { doubt, ...said } = { ...kept, saidOn: lastSaidOn(answer, before) };
  const isConfirmed = doubt !== undefined && answer.respondent.kind !== "someone_else";
  return isConfirmed ? { ...said, status: "active", reviewDueOn: undefined } : said;
}

/** Under review, and standing: what was taken down by mistake is for a senior person to end. */
function doubted(
  one: Objection,
  { answerId, by, at }: Extract<PupilEvent, { type: "answer_doubted" }>,
): Objection {
  if (one.answerId !== answerId) return one;
  const reviewDueOn = addDays(londonDateOf(at), reviewDays);
  return { ...one, status: "under_review", reviewDueOn, doubt: { by, at } };
}

function objectionsAfter(
  objections: readonly Objection[],
  event: AnswerRecorded,
): readonly Objection[] {
  const { answer, effect } = event;
  const isOwn = (one: Objection): boolean => isSameRespondent(one.respondent, answer.respondent);
  if (effect === "no_objection") return objections;
  if (effect === "objection_kept")
    return objections.map((one) => (isOwn(one) ? keptObjection(answer, one) : one));
  const others = objections.filter((one) => !isOwn(one));
  return [...others, ...objectionAfter(event, objections.find(isOwn))];
}

function applyAnswer(state: ContactState, event: AnswerRecorded): ContactState {
  const { answer } = event;
  // A no out of the school's old records says nothing about who has read today's explanation.
  const told =
    answer.respondent.kind === "parent" && answer.route !== "school_records"
      ? withTold(state.told, {
          parentId: answer.respondent.parentId,
          how: "answered",
          at: answer.receivedAt,
        })
      : state.told;
  return { ...state, told, objections: objectionsAfter(state.objections, event) };
}

/** Nobody takes back what somebody else said. */
function isWithdrawn(
  { id, respondent }: Objection,
  { objectionId, parentId }: Extract<PupilEvent, { type: "objection_withdrawn" }>,
): boolean {
  return id === objectionId && isSameRespondent(respondent, { kind: "parent", parentId });
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
    case "answer_doubted":
      return { ...next, objections: state.objections.map((one) => doubted(one, event)) };
    case "answer_matched":
      return { ...next, objections: applyMatch(state.objections, event) };
    case "objection_ended":
      return {
        ...next,
        objections: state.objections.filter((one) => one.id !== event.objectionId),
      };
    case "objection_withdrawn":
      return { ...next, objections: state.objections.filter((one) => !isWithdrawn(one, event)) };
  }
}
