import { createHash } from "node:crypto";
import {
  type ContactRequest,
  type FollowUp,
  type FollowUpReason,
  type Instant,
  isChannel,
  isFollowUpId,
  londonDateOf,
  makeId,
  type SafeguardingGround,
} from "@elm-court/domain";

const idLength = 32;

/**
 * The talk in person that this contact makes necessary (clause 8.4): one for a day, a pupil, a member of staff, a way and the message
 * that was to be answered, however often a program asks. `undefined` where there is nobody to talk to or about.
 */
export function openFollowUp(
  {
    staffId,
    pupilId,
    channel,
    replyingTo,
  }: Pick<ContactRequest, "staffId" | "pupilId" | "channel" | "replyingTo">,
  because: FollowUpReason,
  at: Instant,
  restedOn: readonly SafeguardingGround[] = [],
): FollowUp | undefined {
  if (staffId === undefined || pupilId === undefined || !isChannel(channel)) return undefined;
  const same = JSON.stringify([pupilId, staffId, channel, replyingTo, londonDateOf(at)]);
  const digest = createHash("sha256").update(same).digest("hex").slice(0, idLength);
  const id = makeId(isFollowUpId, "fup", digest);
  return { id, pupilId, staffId, channel, because, openedAt: at, restedOn };
}
