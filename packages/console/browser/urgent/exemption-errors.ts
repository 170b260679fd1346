import type { ExemptionProblem } from "@elm-court/domain";
import type { FieldError } from "../ui/error-summary.tsx";

type Words = { readonly [problem in ExemptionProblem]: FieldError };

/** What each problem means beside its field, on both forms. */
const words: Words = {
  staff_missing: { id: "staff", text: "Choose who may contact the pupil" },
  too_many_staff: { id: "staff", text: "Name five people at most" },
  staff_unknown: { id: "staff", text: "Choose somebody who works here now" },
  way_missing: { id: "ways", text: "Choose at least one way" },
  way_unknown: { id: "ways", text: "Choose a way that the school uses" },
  case_number_missing: { id: "caseNumber", text: "Write the case number" },
  case_number_too_long: { id: "caseNumber", text: "Write 40 characters at most" },
  words_missing: { id: "words", text: "Write why, in a few words" },
  words_too_long: { id: "words", text: "Write 120 characters at most" },
  reviewer_is_author: { id: "reviewer", text: "Choose somebody else than yourself to review it" },
  reviewer_unknown: { id: "reviewer", text: "Choose who will review it" },
  starts_too_early: { id: "startsOn", text: "It can start a day ago at the earliest" },
  ends_before_it_starts: { id: "endsOn", text: "It must end after it starts, and after now" },
  ends_too_late: { id: "endsOn", text: "It can last 31 days at most" },
  night_without_risk: { id: "night", text: "Only a child at risk opens a night" },
  night_outside: { id: "night", text: "Choose a night between its start and its end" },
  contact_in_future: { id: "contactedClock", text: "This is still to come. Choose when it was" },
  too_many_exemptions: {
    id: "pupil",
    text: "Six exemptions for this pupil hold now. End one of them first",
  },
};

const isKnown = (problem: string): problem is ExemptionProblem => Object.hasOwn(words, problem);

/** What to mend, and where. */
export function exemptionErrors(problems: readonly string[]): readonly FieldError[] {
  return problems.filter(isKnown).map((problem) => words[problem]);
}
