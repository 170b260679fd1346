import type { Channel } from "../contact/channel.ts";
import type { ExemptionId, PupilId, StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { LondonDate } from "../time/london.ts";

/** The clause's "unless" (5.2). Only `at_risk` can open the night (6.2). */
export const exemptionKinds = ["at_risk", "extenuating_circumstances"] as const;
export type ExemptionKind = (typeof exemptionKinds)[number];

/**
 * A time-limited leave for named staff to contact a pupil despite an objection: as much of it as a check matches. Who gave it, why,
 * and what a reviewer said is in its `ExemptionRecord`. Lives only in `safeguarding`.
 */
export type Exemption = {
  readonly id: ExemptionId;
  readonly pupilId: PupilId;
  readonly kind: ExemptionKind;
  /** One to five. */
  readonly staffIds: readonly StaffId[];
  readonly ways: "all" | readonly Channel[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The one night (by the London date of its evening) for which there is no alternative means; it dies at 08:00. */
  readonly noAlternativeNight?: LondonDate | undefined;
};

/** What a person has said of a former pupil (clause 8.3). */
export const vulnerableMarks = [
  "vulnerable",
  "confirmed_not_vulnerable",
  "nobody_has_said",
] as const;
export type VulnerableMark = (typeof vulnerableMarks)[number];

/** All that a check reads of `safeguarding`, for one pupil. */
export type SafeguardingFacts = {
  readonly exemptions: readonly Exemption[];
  readonly vulnerableMark: VulnerableMark;
};
