import { addSeconds, earliest, type Instant } from "../time/instant.ts";
import type { Decision } from "./decision.ts";

/** The longest that a permit lasts. */
export const permitSeconds = 5 * 60;

/** When a permit issued now for this decision ends: five minutes on, or when the message may no longer arrive. `undefined` unless allowed. */
export function permitEndsAt(decision: Decision, now: Instant): Instant | undefined {
  return decision.deliverBefore === undefined
    ? undefined
    : earliest(addSeconds(now, permitSeconds), decision.deliverBefore);
}
