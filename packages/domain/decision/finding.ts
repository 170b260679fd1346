import type { StaffRole } from "../contact/staff.ts";
import type { Exemption } from "../exemption/exemption.ts";
import type { ClauseId } from "../policy/clauses.ts";
import { clauseOf } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { DecisionCode, Obligation, Outcome, Reason } from "./decision.ts";

/** What one rule found. A rule that has nothing to say finds nothing. */
export type Finding = {
  readonly reason: Reason;
  /** No rule after this one applies. */
  readonly final?: boolean;
  readonly until?: Instant;
  readonly referTo?: StaffRole;
  readonly obligations?: readonly Obligation[];
  readonly restedOn?: Exemption;
};

/** A finding with the clause it rests on, or `null` where the facts are missing. */
export function finding(
  clause: ClauseId | null,
  effect: Outcome,
  code: DecisionCode,
  text: string,
  rest: Omit<Finding, "reason"> = {},
): Finding {
  const textHash = clause === null ? null : clauseOf(clause).textHash;
  return { reason: { clause, effect, code, text, textHash }, ...rest };
}
