import type { AnswerEffect, DoubtRefusal, TakenProblem } from "@elm-court/domain";
import type { FieldError } from "../ui/error-summary.tsx";

/** What an answer did, in the office's words. */
export const effectWords: Readonly<Record<AnswerEffect, string>> = {
  objection_made: "The no is saved. It counts from now.",
  objection_widened: "The no is saved, with the one that was there. It counts from now.",
  objection_kept:
    "Saved, and the no stands as it was. Only a slip signed on a later day than the no takes it back, or the parent by their own page.",
  objection_narrowed: "Saved. The slip was signed later: their no covers less now.",
  objection_ended: "Saved. The slip was signed later: their no has ended.",
  no_objection: "Saved. They do not object.",
};

const problemWords: Readonly<Record<TakenProblem, FieldError>> = {
  not_their_parent: { id: "who", text: "Choose somebody who is on record for this pupil" },
  name_missing: { id: "name", text: "Write their name, in 80 characters at most" },
  relationship_missing: { id: "relationship", text: "Write who they are to the child" },
  received_in_future: { id: "receivedOn", text: "This is still to come. Choose when it came" },
  signed_in_future: { id: "signedOn", text: "The slip came before this date. Look again" },
  signed_not_on_paper: { id: "route", text: "Only a slip on paper has a signature" },
  way_missing: { id: "ways", text: "Choose at least one way" },
  way_unknown: { id: "ways", text: "Choose ways that the school uses" },
};
const isKnown = (problem: string): problem is TakenProblem => Object.hasOwn(problemWords, problem);

/** What to mend, and where. */
export function takenErrors(problems: readonly string[]): readonly FieldError[] {
  return problems.filter(isKnown).map((problem) => problemWords[problem]);
}

const doubtWords: Readonly<Record<DoubtRefusal, string>> = {
  not_yours: "Somebody else took this down. Only they can say that it was a mistake.",
  too_late: "More than ten minutes have passed. Ask the head or the safeguarding lead.",
  said_before: "They had said no before. That no stands.",
  said_since: "They have said no since. That no stands.",
  nothing_stands: "This was done before, or the no has ended.",
};
const isRefusal = (problem: string): problem is DoubtRefusal => Object.hasOwn(doubtWords, problem);

/** Why something is not taken for a mistake any more. */
export function doubtRefused(problems: readonly string[]): string {
  return problems.filter(isRefusal).map((problem) => doubtWords[problem])[0] ?? "";
}
