import { refusedReasons } from "../contact/contact-request.ts";
import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";

/** Rule 2: no private or social contact (clauses 4.1 and 4.3). */
export function reasonRule({ reason }: Question): Finding[] {
  if (!refusedReasons.some((refused) => refused === reason)) return [];
  return [
    finding(
      reason === "private" ? "4.1" : "4.3",
      "deny",
      "private_contact",
      "Staff contact pupils for work only, not privately and not to socialise.",
    ),
  ];
}
