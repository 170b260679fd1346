import type { Channel } from "../contact/channel.ts";
import type { PupilId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/**
 * What a staff tool does about a change. Neither is ever a yes: `stop` ends what it may still hold, `ask_again` only takes an earlier
 * `stop` back so far that asking makes sense.
 */
export const changeEffects = ["stop", "ask_again"] as const;
export type ChangeEffect = (typeof changeEffects)[number];

/** One thing that staff tools are told about a pupil. `"all"` also means ways that do not exist yet. */
export type Change = {
  readonly pupilId: PupilId;
  readonly channels: "all" | readonly Channel[];
  readonly effect: ChangeEffect;
  /** When what it tells of was recorded. */
  readonly at: Instant;
};

/** A change with its place in the feed: 1 is the first, and no number is left out. */
export type NumberedChange = Change & {
  readonly cursor: number;
  readonly numberedAt: Instant;
};

/** The feed of the school's pupils, and the one that only test keys see. */
export const feedNames = ["live", "test"] as const;
export type FeedName = (typeof feedNames)[number];

/** How long a change stays in the feed: 90 days. A tool that was away for longer asks about everybody again. */
export const changeKeptSeconds = 90 * 24 * 60 * 60;
