import type { ContactRequest } from "../contact/contact-request.ts";
import { refusal } from "../decision/conclude.ts";
import { decideContact } from "../decision/decide-contact.ts";
import type { Decision } from "../decision/decision.ts";
import type { Facts } from "../decision/facts.ts";
import { finding } from "../decision/finding.ts";
import type { SafeguardingGround } from "../exemption/safeguarding-ground.ts";
import type { Instant } from "../time/instant.ts";

/** What was answered the first time. */
export type GivenAnswer = {
  /** Absent on a no. */
  readonly deliverBefore?: Instant | undefined;
  readonly restedOn: readonly SafeguardingGround[];
};

/** When it is, and the moment that the decision is about: another one for a test pupil alone. */
type Moments = { readonly now: Instant; readonly decidedAt: Instant };

/**
 * What holds now of a yes that was given until `deliverBefore`, decided again on what it rested on: one that rested on nothing of
 * `safeguarding` is decided again without it. Past its end it is a no, whatever the facts.
 */
export function decideAgain(
  given: GivenAnswer & { readonly deliverBefore: Instant },
  facts: Facts,
  request: ContactRequest,
  { now, decidedAt }: Moments,
): Decision {
  const hasRested = given.restedOn.length > 0;
  const exemptions = hasRested ? facts.safeguarding.exemptions : [];
  const decision = decideContact(
    { ...facts, safeguarding: { ...facts.safeguarding, exemptions } },
    request,
    decidedAt,
  );
  if (decision.outcome !== "allow") return decision;
  return now < given.deliverBefore ? decision : refusal([tooLate()], []);
}

/**
 * Asked again under the same key, what is answered: `undefined` for the same answer as before, or the refusal that holds now. A no is
 * given again as it was. A yes is given again only while it still holds. So no yes outlives a no (product behaviour 17).
 */
export function decideRepeat(
  given: GivenAnswer,
  facts: Facts,
  request: ContactRequest,
  moments: Moments,
): Decision | undefined {
  const { deliverBefore } = given;
  if (deliverBefore === undefined) return undefined;
  const decision = decideAgain({ ...given, deliverBefore }, facts, request, moments);
  return decision.outcome === "allow" ? undefined : decision;
}

const tooLate = () =>
  finding(
    null,
    "deny",
    "too_late",
    "The time for which this was allowed has passed. Ask again under a new Idempotency-Key.",
  );
