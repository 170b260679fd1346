import type { ParentId, PupilId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { LondonDate } from "../time/london.ts";
import type { Objection } from "./objection.ts";

/** Whether the pupil is on roll, and the birth date, where the school gave one. */
export type Roll = {
  readonly status: "on_roll" | "left";
  readonly leftOn?: LondonDate | undefined;
  readonly bornOn?: LondonDate | undefined;
};

/** How we know that a parent knows. An email that was delivered is not among them (product behaviour 24). */
export const toldWays = ["read", "answered", "paper", "phone", "in_person"] as const;
export type ToldWay = (typeof toldWays)[number];

export type Told = {
  readonly parentId: ParentId;
  readonly how: ToldWay;
  readonly at: Instant;
};

/**
 * What is derived per pupil from answers and decisions, kept as one item and read by every check.
 * It is the replay of the pupil's events: `version` is the number of the last one.
 */
export type ContactState = {
  readonly pupilId: PupilId;
  readonly version: number;
  readonly roll: Roll;
  /** Standing objections only; ended ones are in the events. */
  readonly objections: readonly Objection[];
  /** The latest per parent. */
  readonly told: readonly Told[];
};
