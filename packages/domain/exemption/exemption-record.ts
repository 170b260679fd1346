import type { StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { LondonDate } from "../time/london.ts";
import type { Exemption } from "./exemption.ts";

/** What a reviewer said of an exemption: it was right, or it ends now. */
export const reviewOutcomes = ["confirmed", "ended_early"] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** An exemption with everything that was written down when it was given, and what its reviewer said. Lives only in `safeguarding`. */
export type ExemptionRecord = Exemption & {
  readonly authorId: StaffId;
  readonly recordedAt: Instant;
  readonly caseNumber: string;
  /** 120 characters at most; none for an urgent one. */
  readonly words: string;
  /** Who was asked to review it; `undefined`: any senior person but the author. */
  readonly reviewerId?: StaffId | undefined;
  /** The London date at whose end a review is late. */
  readonly reviewDueOn: LondonDate;
  /** Set when it was recorded as urgent: contact first, record after. */
  readonly urgent?:
    | {
        readonly contactedAt: Instant;
        readonly anyOtherWay: boolean;
        /** More than a day after the contact. */
        readonly recordedLate: boolean;
      }
    | undefined;
  readonly review?:
    { readonly outcome: ReviewOutcome; readonly by: StaffId; readonly at: Instant } | undefined;
};

/** As much of it as a check matches. */
export function exemptionOf(record: ExemptionRecord): Exemption {
  const { id, pupilId, kind, staffIds, ways, startsAt, endsAt, noAlternativeNight } = record;
  return { id, pupilId, kind, staffIds, ways, startsAt, endsAt, noAlternativeNight };
}
