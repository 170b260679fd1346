import type { PolicyWay } from "../contact/channel.ts";
import type { ClauseId } from "../policy/clauses.ts";
import type { Advice, Obligation } from "./decision.ts";
import type { Question } from "./question.ts";

const recordClause: Record<PolicyWay, ClauseId> = {
  email: "7.3",
  text: "6.4",
  // The policy asks for records of texts and emails; the product keeps the same record of every way.
  instant_message: "6.4",
  social_network: "6.4",
};

/** Rule 7: what an allow asks of the sender (clauses 4.6, 6.4, 7.3). */
export function conductObligations({ way }: Question): Obligation[] {
  return [
    { clause: "4.6", do: "make_line_manager_aware" },
    { clause: recordClause[way.likeness], do: "keep_record" },
  ];
}

/** Rule 7: what an allow reminds the sender of (clauses 6.3, 7.2, and 5.1 while nobody has been told). */
export function conductAdvice({ way, pupil }: Question): Advice[] {
  const advice: Advice[] = [
    {
      clause: way.likeness === "email" ? "7.2" : "6.3",
      code: "careful_language",
      text: "Take care with your words. If in doubt, ask your line manager.",
    },
  ];
  if (pupil.told.length === 0)
    advice.push({
      clause: "5.1",
      code: "parents_not_told",
      text: "No parent of this pupil is known to have been told how staff contact pupils.",
    });
  return advice;
}
