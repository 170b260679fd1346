import type { AnswerId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { LondonDate } from "../time/london.ts";
import type { ObjectedWays } from "./objected-ways.ts";
import type { Respondent } from "./objection.ts";

/** How an answer reached the school. All are equal; `school_records` is a no that the school already held. */
export const answerRoutes = ["website", "phone", "paper", "in_person", "school_records"] as const;
export type AnswerRoute = (typeof answerRoutes)[number];

/** What one respondent said about one pupil: a fact, kept for ever as said. */
export type Answer = {
  readonly id: AnswerId;
  readonly respondent: Respondent;
  readonly route: AnswerRoute;
  readonly objectsTo: "nothing" | ObjectedWays;
  /** The date on a signed slip. */
  readonly signedOn?: LondonDate | undefined;
  readonly receivedAt: Instant;
  readonly recordedBy: string;
  /** The version of the explanation that the respondent had before them, where known. */
  readonly explanationVersion?: string | undefined;
};
