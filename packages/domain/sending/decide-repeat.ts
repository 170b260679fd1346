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

/**
 * Asked again under the same key, what is answered: `undefined` for the same answer as before, or the refusal that holds now. A no is
 * given again as it was. A yes is given again only while it still holds, and on what it rested on: one that rested on nothing of
 * `safeguarding` is decided again without it. So no yes outlives a no (product behaviour 17).
 */
export function decideRepeat(
  given: GivenAnswer,
  facts: Facts,
  request: ContactRequest,
  now: Instant,
): Decision | undefined {
  if (given.deliverBefore === undefined) return undefined;
  const hasRested = given.restedOn.length > 0;
  const exemptions = hasRested ? facts.safeguarding.exemptions : [];
  const decision = decideContact(
    { ...facts, safeguarding: { ...facts.safeguarding, exemptions } },
    request,
    now,
  );
  if (decision.outcome !== "allow") return decision;
  return now < given.deliverBefore ? undefined : refusal([tooLate()], []);
}

const tooLate = () =>
  finding(
    null,
    "deny",
    "too_late",
    "This could be delivered until “deliverBefore” only. Ask again under a new Idempotency-Key.",
  );
