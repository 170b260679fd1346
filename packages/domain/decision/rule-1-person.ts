import { ageOn, londonDateOf } from "../time/london.ts";
import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";

const adultAge = 18;

function isFormerAdult({ pupil, now }: Question): boolean {
  const { status, bornOn } = pupil.roll;
  return status === "left" && bornOn !== undefined && ageOn(bornOn, londonDateOf(now)) >= adultAge;
}

/** True when the answer rests on what has been said of a former pupil, or on nobody having said it. */
export function restsOnMark(question: Question): boolean {
  return question.request.recipient === "pupil" && isFormerAdult(question);
}

/**
 * Rule 1: whom is the message to? A parent is not governed by clause 5.2. A former pupil of 18 or over by recorded birth date
 * may be contacted once a person has confirmed that they are not a vulnerable adult (clause 8.3); everybody else is a pupil.
 */
export function personRule(question: Question): Finding[] {
  if (question.request.recipient === "parent")
    return [
      finding(
        "5.2",
        "allow",
        "not_governed",
        "A message to a parent is not contact with a pupil.",
        { final: true },
      ),
    ];
  if (!isFormerAdult(question)) return [];
  switch (question.vulnerableMark) {
    case "vulnerable":
      return [];
    case "confirmed_not_vulnerable":
      return [
        finding(
          "8.3",
          "allow",
          "former_pupil",
          "A former pupil, now an adult and confirmed not vulnerable.",
          { final: true },
        ),
      ];
    case "nobody_has_said":
      return [
        finding(
          "8.3",
          "refer",
          "vulnerability_not_confirmed",
          "A former pupil, now an adult. Somebody must first confirm that they are not a vulnerable adult.",
          { final: true, referTo: "safeguarding_lead" },
        ),
      ];
  }
}
