import { clauses } from "../policy/clauses.ts";
import { policy } from "../policy/policy.ts";

/** Parts of the explanation shown first, each a sentence or two for a parent. */
export type ExplanationPoint = { readonly id: string; readonly text: string };

/**
 * The explanation that parents get (clause 5.1): one published, immutable version. Page, email, receipt and letter are made
 * from this same content. English is the record.
 */
export const explanation = {
  version: "1",
  language: "en",
  direction: "ltr",
  policyVersion: policy.version,
  title: "How our staff message your child. You can say no.",
  /** The heart of it, first on the page and whole in the email. */
  points: [
    {
      id: "why",
      text: "Our staff sometimes send messages to pupils about school. We want you to know how, and you can say no.",
    },
    { id: "can_say_no", text: "You can say no, today or any other day. It is up to you." },
    {
      id: "one_no",
      text: "One no from any parent or carer is enough. We do not tell anyone whose it was.",
    },
    { id: "no_need", text: "You do not have to answer." },
    { id: "silence", text: "If nobody says no, staff may message your child." },
    {
      id: "unless",
      text: "If a child may be in danger, or something serious and unusual has happened, staff may still send a message. We cannot always tell you.",
    },
    {
      id: "night",
      text: "Staff send no messages from 9pm to 8am, unless a child is at risk and there is no other way.",
    },
  ],
  /** The clauses that parents read, in plain words, in the order of the policy. */
  clauses: clauses.map((clause) => ({
    id: clause.id,
    section: clause.section,
    plainWords: clause.plainWords,
  })),
} as const satisfies {
  readonly version: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly policyVersion: string;
  readonly title: string;
  readonly points: readonly ExplanationPoint[];
  readonly clauses: readonly unknown[];
};

export type Explanation = typeof explanation;

/** The points of the explanation, by name. */
export type PointId = Explanation["points"][number]["id"];
