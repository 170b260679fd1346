import type { Instant } from "../time/instant.ts";
import type { Exemption, SafeguardingFacts } from "./exemption.ts";

/**
 * How many exemptions of one pupil may stand at once: a check reads them all as one item of less than 4 KB, and seven of five
 * people each come close to it.
 */
export const mostStandingExemptions = 6;

/** The exemptions that can still matter: those that have not ended. */
export function standingExemptions(
  exemptions: readonly Exemption[],
  now: Instant,
): readonly Exemption[] {
  return exemptions.filter((one) => now < one.endsAt);
}

/** What a check reads once this exemption is given or changed: it, the others that can still matter, and nothing that has ended. */
export function withExemption(
  facts: SafeguardingFacts,
  exemption: Exemption,
  now: Instant,
): SafeguardingFacts {
  const others = facts.exemptions.filter((one) => one.id !== exemption.id);
  return { ...facts, exemptions: standingExemptions([...others, exemption], now) };
}
