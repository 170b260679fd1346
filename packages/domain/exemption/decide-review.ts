import type { StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import { earliest } from "../time/instant.ts";
import type { ExemptionRecord, ReviewOutcome } from "./exemption-record.ts";

export const reviewRefusals = ["own_exemption", "already_reviewed"] as const;
export type ReviewRefusal = (typeof reviewRefusals)[number];

/**
 * What a review does: it confirms an exemption, or ends it now. Its author never reviews it, and it is reviewed once.
 * One that has ended can still be reviewed: an urgent one ends at 08:00, and is reviewed in the day.
 */
export function decideReview(
  before: ExemptionRecord,
  { by, outcome, now }: { readonly by: StaffId; readonly outcome: ReviewOutcome; now: Instant },
): { readonly record: ExemptionRecord } | { readonly refused: ReviewRefusal } {
  if (by === before.authorId) return { refused: "own_exemption" };
  if (before.review !== undefined) return { refused: "already_reviewed" };
  const review = { outcome, by, at: now };
  return outcome === "confirmed"
    ? { record: { ...before, review } }
    : { record: { ...before, endsAt: earliest(before.endsAt, now), review } };
}
