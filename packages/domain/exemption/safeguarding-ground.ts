import type { ExemptionId } from "../ids.ts";

/** A thing of `safeguarding` that a decision rested on: an exemption, or what has been said of a former pupil (clause 8.3). */
export type SafeguardingGround = ExemptionId | "vulnerable_mark";
