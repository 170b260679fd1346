import type { AccountId, PupilId, StaffId } from "../ids.ts";

/** Genuine reasons (clauses 4.3 and 4.4). `other_work` needs words. */
export const genuineReasons = [
  "respond_to_question",
  "reassurance",
  "arrangements",
  "other_work",
] as const;

/** Reasons the policy refuses (clauses 4.1 and 4.3). */
export const refusedReasons = ["private", "social"] as const;

export type ContactReason = (typeof genuineReasons)[number] | (typeof refusedReasons)[number];

/**
 * How the question is asked. An exemption counts only in a `live` one: a single decision, a send or a redeem,
 * by the staff it names. Never in a batch, a search or about another time (product behaviour 25).
 */
export const askings = ["live", "batch", "hypothetical"] as const;
export type Asking = (typeof askings)[number];

/** "May this member of staff contact this pupil, in this way, for this reason?" */
export type ContactRequest = {
  readonly staffId: StaffId | undefined;
  readonly pupilId: PupilId | undefined;
  /** As asked: it may be a way the school does not have. */
  readonly channel: string;
  readonly reason: string | undefined;
  /** Words that go with `other_work`. */
  readonly reasonWords?: string | undefined;
  readonly accountId?: AccountId | undefined;
  /** True when an account was named, even by something that is no id of ours. */
  readonly accountNamed?: boolean | undefined;
  /** Set when the pupil wrote first: what is being replied to. */
  readonly replyingTo?: string | undefined;
  readonly recipient: "pupil" | "parent";
  readonly asking: Asking;
};
