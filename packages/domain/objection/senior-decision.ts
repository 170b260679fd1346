import type { StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { LondonDate } from "../time/london.ts";
import type { StaffRole } from "../contact/staff.ts";

/** Why an objection may be ended by somebody other than its respondent. `recorded_by_mistake` is for one that its recorder doubts (ADR 32). */
export const seniorGrounds = [
  "not_a_parent_or_carer",
  "court_order",
  "died_or_no_longer_has_care",
  "recorded_by_mistake",
] as const;
export type SeniorGround = (typeof seniorGrounds)[number];

/** A recorded decision of the head or the designated safeguarding lead. */
export type SeniorDecision = {
  readonly by: StaffId;
  readonly role: StaffRole;
  readonly ground: SeniorGround;
  readonly evidence: string;
  /** The date of what it rests on: an order, a letter, a certificate. */
  readonly evidenceOn?: LondonDate | undefined;
  readonly at: Instant;
};
