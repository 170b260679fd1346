import type { ActivityView } from "@elm-court/contract";
import {
  type Answer,
  type AnswerRoute,
  isStaffId,
  londonDateInWords,
  londonDateOf,
  type ParentId,
  type PupilEvent,
  type SchoolSettings,
  type StaffId,
  type ToldWay,
} from "@elm-court/domain";
import type { NumberedEvent } from "@elm-court/store";
import { respondentIn, waysIn } from "../deciding/in-words.ts";

/** People by name, for the words of what happened. */
export type Names = {
  readonly parents: ReadonlyMap<ParentId, string>;
  readonly staff: (id: StaffId) => string;
  readonly settings: SchoolSettings;
};

const routes: Readonly<Record<AnswerRoute, string>> = {
  website: "by the page",
  phone: "by telephone",
  paper: "on paper",
  in_person: "in person",
  school_records: "before, as the school's records say",
};
const told: Readonly<Record<ToldWay, string>> = {
  read: "has read the explanation",
  answered: "has answered",
  paper: "was told on paper",
  phone: "was told by telephone",
  in_person: "was told in person",
};
const effects: Readonly<
  Record<Extract<PupilEvent, { type: "answer_recorded" }>["effect"], string>
> = {
  objection_made: "",
  objection_widened: "",
  objection_kept: " Their no stands as it was: only a slip signed on a later day takes it back.",
  objection_narrowed: " A signed slip: their no covers less.",
  objection_ended: " A signed slip: their no has ended.",
  no_objection: "",
};

function saidIn({ objectsTo }: Answer, settings: SchoolSettings): string {
  if (objectsTo === "nothing") return "does not object";
  return `says no: ${waysIn(objectsTo, settings)}`;
}

function answerIn(event: Extract<PupilEvent, { type: "answer_recorded" }>, names: Names): string {
  const { answer, effect } = event;
  const who = respondentIn(names.parents, answer.respondent);
  const signed = answer.signedOn ? ` Signed on ${londonDateInWords(answer.signedOn)}.` : "";
  const by = isStaffId(answer.recordedBy)
    ? ` Received on ${londonDateInWords(londonDateOf(answer.receivedAt))}, taken down by ${names.staff(answer.recordedBy)}.`
    : "";
  const said = saidIn(answer, names.settings);
  return `${who} ${said}, ${routes[answer.route]}.${signed}${by}${effects[effect]}`;
}

/** What one event was, in the office's words. A senior decision is named, and neither its ground nor what it rests on. */
export function activityInWords({ at, event }: NumberedEvent, names: Names): ActivityView {
  const parent = (id: ParentId): string =>
    respondentIn(names.parents, { kind: "parent", parentId: id });
  const words = (): string => {
    switch (event.type) {
      case "pupil_added":
        return "The pupil came on record.";
      case "roll_changed":
        return event.roll.status === "left" ? "The pupil left." : "The roll was changed.";
      case "parent_told":
        return `${parent(event.told.parentId)} ${told[event.told.how]}.`;
      case "answer_recorded":
        return answerIn(event, names);
      case "answer_doubted":
        return `${names.staff(event.by)} says that the no was taken down by mistake. It stands until a senior person has decided.`;
      case "answer_matched":
        return event.is.kind === "parent"
          ? `A senior person has found whose a no is: ${parent(event.is.parentId)}.`
          : "A senior person has looked at a no of somebody not on record: it stands.";
      case "objection_ended":
        return "A no was ended by a senior decision.";
      case "objection_withdrawn":
        return `${parent(event.parentId)} took their own no back, a day after asking with a code.`;
    }
  };
  return { at, words: words() };
}
