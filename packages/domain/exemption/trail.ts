import type { ExemptionId, PupilId, StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** What a person did with what `safeguarding` holds of a pupil. */
export const safeguardingDeeds = [
  "looked",
  "looked_at_trail",
  "exempted",
  "reviewed",
  "marked",
] as const;
export type SafeguardingDeed = (typeof safeguardingDeeds)[number];

/** One line of "who looked": written with every change, and before anything is shown. */
export type TrailEntry = {
  readonly pupilId: PupilId;
  readonly by: StaffId;
  readonly did: SafeguardingDeed;
  readonly at: Instant;
  readonly exemptionId?: ExemptionId | undefined;
};
