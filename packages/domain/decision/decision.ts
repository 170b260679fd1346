import type { Channel } from "../contact/channel.ts";
import type { StaffRole } from "../contact/staff.ts";
import type { SafeguardingGround } from "../exemption/safeguarding-ground.ts";
import type { ClauseId } from "../policy/clauses.ts";
import type { Instant } from "../time/instant.ts";

/** Outcomes, least severe first: the worst finding wins. */
export const outcomes = ["allow", "defer", "refer", "deny"] as const;
export type Outcome = (typeof outcomes)[number];

/** Every code that a decision or one of its reasons can carry. */
export const decisionCodes = [
  "allowed",
  "not_governed",
  "former_pupil",
  "exemption",
  "unknown_pupil",
  "unknown_staff",
  "unknown_channel",
  "reason_missing",
  "not_ready",
  "unavailable",
  "too_late",
  "vulnerability_not_confirmed",
  "private_contact",
  "pupil_wrote_first",
  "personal_account",
  "account_missing",
  "account_unknown",
  "account_not_agreed",
  "objection",
  "night",
] as const;
export type DecisionCode = (typeof decisionCodes)[number];

export const obligationNames = [
  "make_line_manager_aware",
  "keep_record",
  "follow_up_in_person",
] as const;
export type ObligationName = (typeof obligationNames)[number];

export const adviceCodes = ["careful_language", "parents_not_told"] as const;
export type AdviceCode = (typeof adviceCodes)[number];

/** What a caller may do about the answer: nothing, ask again at `until`, ask again soon, or go to a person. */
export const retries = ["never", "at", "soon", "person"] as const;
export type Retry = (typeof retries)[number];

export type Reason = {
  /** `null` where no clause speaks: the facts are missing. */
  readonly clause: ClauseId | null;
  readonly effect: Outcome;
  readonly code: DecisionCode;
  readonly text: string;
  /** SHA-256 of the clause's own words. */
  readonly textHash: string | null;
};

export type Obligation = {
  readonly clause: ClauseId;
  readonly do: ObligationName;
};

export type Advice = {
  readonly clause: ClauseId;
  readonly code: AdviceCode;
  readonly text: string;
};

/** Another way that can be used at this hour. */
export type Alternative =
  | { readonly kind: "way"; readonly channel: Channel }
  | { readonly kind: "letter" | "meeting" | "call_through_office" };

export type Decision = {
  readonly outcome: Outcome;
  readonly code: DecisionCode;
  /** Worst first; never empty. */
  readonly reasons: readonly Reason[];
  readonly obligations: readonly Obligation[];
  readonly advice: readonly Advice[];
  /** Given whenever the night applied: the next 08:00. Not a yes: ask again then. */
  readonly until?: Instant;
  readonly referTo?: StaffRole;
  /** On an allow: the latest moment the message may reach the pupil. */
  readonly deliverBefore?: Instant;
  readonly alternatives: readonly Alternative[];
  readonly retry: Retry;
  /**
   * All that it rested on of what `safeguarding` holds; never empty, absent where there was nothing. Stays inside the service: it is
   * never part of an answer, and what it is kept with is kept in `safeguarding` only (promise P3).
   */
  readonly restedOn?: readonly SafeguardingGround[];
};
