import type { LondonDate } from "../time/london.ts";
import { isLondonDate } from "../time/london.ts";
import { type ClauseId, clauses } from "./clauses.ts";

function date(text: string): LondonDate {
  if (!isLondonDate(text)) throw new Error(`not a date: ${text}`);
  return text;
}

/**
 * The policy this product keeps, as a version: any change of a clause is a new version with a new hash.
 * `textHash` is the SHA-256 of `id text` of every clause, one a line. Reviewed annually (clause 3.2).
 */
export const policy = {
  title: "E-safety Policy",
  school: "Elm Court School",
  version: "1.0",
  textHash: "4819b906b95692b343bbdc33414a8cd2d7c959cb38e1bba71ca0d6c8f03ee1d5",
  adoptedOn: date("2026-09-01"),
  reviewOn: date("2027-09-01"),
  sections: [
    { number: 1, title: "Rationale" },
    { number: 2, title: "Definition" },
    { number: 3, title: "Compliance with Safeguarding Children Agenda" },
    {
      number: 4,
      title: "Reasons for contacting a young person using electronic communication",
    },
    { number: 5, title: "Parental awareness and consent" },
    { number: 6, title: "Mobile phones and texting" },
    { number: 7, title: "Email" },
    { number: 8, title: "Social networking and instant messaging" },
  ],
  clauses,
} as const;

const byId = new Map<string, (typeof clauses)[number]>(
  clauses.map((clause) => [clause.id, clause]),
);

/** The clause of that number. Every `ClauseId` has one, so it throws only on a bug. */
export function clauseOf(id: ClauseId): (typeof clauses)[number] {
  const clause = byId.get(id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  return clause;
}
