import {
  type ExemptionProblem,
  type ExemptionRecord,
  type Instant,
  exemptionOf,
  mostStandingExemptions,
  type PupilId,
  type SafeguardingDeed,
  type StaffId,
  type SafeguardingFacts,
  standingExemptions,
  withExemption,
} from "@elm-court/domain";
import type { SafeguardingStore } from "@elm-court/store";

const tries = 4;

export type Saved = "saved" | "changed_meanwhile" | { readonly problem: ExemptionProblem };

/**
 * Saves a change of what is kept in `safeguarding` about a pupil, in one conditional transaction with its line of the trail and its
 * idempotency item. `decide` says what a check reads afterwards. Another change that came between is read, and decided on again.
 */
export async function saveChange(
  store: SafeguardingStore,
  change: {
    readonly pupilId: PupilId;
    readonly by: StaffId;
    readonly did: SafeguardingDeed;
    readonly at: Instant;
    readonly onceId: string;
    readonly record?: ExemptionRecord | undefined;
    readonly decide: (
      before: SafeguardingFacts,
    ) => SafeguardingFacts | { readonly problem: ExemptionProblem };
  },
): Promise<Saved> {
  const { pupilId, by, did, at, onceId, record } = change;
  for (let left = tries; left > 0; left -= 1) {
    const before = await store.loadSafeguarding(pupilId);
    const after = change.decide(before.facts);
    if ("problem" in after) return after;
    const entry = { pupilId, by, did, at, exemptionId: record?.id };
    const saved = await store.recordSafeguarding({ before, after, record, entry, onceId });
    if (saved !== "conflict") return "saved";
  }
  return "changed_meanwhile";
}

/** What a check reads with one more exemption, unless as many stand as one item can hold. */
export function addExemption(record: ExemptionRecord, now: Instant) {
  return (before: SafeguardingFacts): SafeguardingFacts | { readonly problem: ExemptionProblem } =>
    standingExemptions(before.exemptions, now).length >= mostStandingExemptions
      ? { problem: "too_many_exemptions" }
      : withExemption(before, exemptionOf(record), now);
}
