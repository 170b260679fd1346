import type { EndingId, ObjectionId, ParentId, PupilId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** `pending` still denies. Only `ended` took a no back; it stays in the pupils' events for ever. */
export const endingStatuses = ["pending", "stopped", "refused", "ended"] as const;
export type EndingStatus = (typeof endingStatuses)[number];

/** Why a parent's wish to take a no back came to nothing without being stopped. */
export const endingRefusals = ["said_no_again", "not_told", "not_sure_of_parent", "gone"] as const;
export type EndingRefusal = (typeof endingRefusals)[number];

/** One no that is to be taken back, as it was when that was asked. */
export type EndingOf = {
  readonly pupilId: PupilId;
  readonly objectionId: ObjectionId;
  /** The version of the pupil's state then: a no with a later number takes the wish away. */
  readonly version: number;
};

/** A parent's wish to take back their own no (product behaviour 2): it waits for a day, and may be stopped by whoever reads their email. */
export type Ending = {
  readonly id: EndingId;
  readonly parentId: ParentId;
  readonly objections: readonly EndingOf[];
  readonly askedAt: Instant;
  readonly status: EndingStatus;
  readonly refusal?: EndingRefusal | undefined;
  readonly settledAt?: Instant | undefined;
};
