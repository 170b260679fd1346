import type { GoingLiveFinding } from "@elm-court/contract";
import type { ContactAnswer } from "../answer/contact-answer.ts";
import type { Connection } from "../calling/exchange.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";

/** What came of one point, in words: for a failure, what to do. */
export type Finding = { readonly result: GoingLiveFinding["result"]; readonly detail: string };
export type PointFinding = Finding & {
  readonly point: GoingLiveFinding["point"];
  readonly title: string;
};

/** What the points are tried with. */
export type Case = {
  readonly connection: Connection;
  /** A question about a pupil of whom the office says that a parent has said no. */
  readonly knownNo: ContactQuestion;
  /** The answer to it. */
  readonly answer: ContactAnswer;
  /** How far the tool has come in the feed, where it listens. */
  readonly cursor: number | undefined;
};

/** One point of the going-live list. */
export type Probe = {
  readonly point: GoingLiveFinding["point"];
  readonly title: string;
  readonly run: (tried: Case) => Promise<Finding>;
};

export const passed = (detail: string): Finding => ({ result: "passed", detail });
export const failed = (detail: string): Finding => ({ result: "failed", detail });
/** The key is not for this: nothing to try. */
export const notNeeded = (detail: string): Finding => ({ result: "not_needed", detail });
