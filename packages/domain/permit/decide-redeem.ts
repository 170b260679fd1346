import type { ContactRequest } from "../contact/contact-request.ts";
import type { Decision } from "../decision/decision.ts";
import type { Facts } from "../decision/facts.ts";
import { decideAgain } from "../sending/decide-repeat.ts";
import type { Instant } from "../time/instant.ts";
import type { Permit } from "./permit.ts";

/**
 * What holds now of the yes that a permit was for: decided again on the facts as they stand, so that an objection made meanwhile counts
 * (clause 5.2). A permit that rested on nothing of `safeguarding` never comes to rest on it. Past its own end it is too late.
 */
export function decideRedeem(
  permit: Permit,
  facts: Facts,
  request: ContactRequest,
  moments: { readonly now: Instant; readonly decidedAt: Instant },
): Decision {
  return decideAgain({ ...permit, deliverBefore: permit.endsAt }, facts, request, moments);
}
