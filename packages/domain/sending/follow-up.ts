import type { Channel } from "../contact/channel.ts";
import { mayActForPupil } from "../contact/may-act-for-pupil.ts";
import type { Staff } from "../contact/staff.ts";
import type { Decision } from "../decision/decision.ts";
import type { SafeguardingGround } from "../exemption/safeguarding-ground.ts";
import type { FollowUpId, PupilId, StaffId } from "../ids.ts";
import { type SchoolSettings, wayInUse } from "../policy/settings.ts";
import type { Instant } from "../time/instant.ts";

/** What made a talk in person necessary (clause 8.4). */
export const followUpReasons = ["reply_refused", "pupil_wrote"] as const;
export type FollowUpReason = (typeof followUpReasons)[number];

/** To talk to a pupil in person who wrote to a member of staff on a social network (clause 8.4): open until somebody says it is done. */
export type FollowUp = {
  readonly id: FollowUpId;
  readonly pupilId: PupilId;
  readonly staffId: StaffId;
  readonly channel: Channel;
  readonly because: FollowUpReason;
  readonly openedAt: Instant;
  readonly done?: { readonly by: StaffId; readonly at: Instant } | undefined;
  /** As for a send: unless it is empty, the task is kept in `safeguarding` only (promise P3). */
  readonly restedOn: readonly SafeguardingGround[];
};

/** True when this decision asks for a talk in person. */
export function asksForFollowUp({ obligations }: Decision): boolean {
  return obligations.some((one) => one.do === "follow_up_in_person");
}

/** True for a way on which a pupil's message may not be answered there (clause 8.4). */
export function isSocialNetwork(settings: SchoolSettings, channel: Channel): boolean {
  return wayInUse(settings, channel)?.likeness === "social_network";
}

/** A task that this person says is done; whose own child it is about cannot (product behaviour 22). */
export function decideFollowUpDone(
  task: FollowUp,
  by: Staff,
  at: Instant,
): FollowUp | "own_child" | "already_done" {
  if (!mayActForPupil(by, task.pupilId)) return "own_child";
  return task.done === undefined ? { ...task, done: { by: by.id, at } } : "already_done";
}
