import type { Channel } from "../contact/channel.ts";
import { mayActForPupil } from "../contact/may-act-for-pupil.ts";
import type { Person } from "../contact/person.ts";
import type { PupilId, SendId, StaffId } from "../ids.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import type { SettledSend } from "./decide-settling.ts";

const hiddenSeconds = 48 * 60 * 60;

/** Reasons that say nothing of what a child has brought up: the others could tell that it has (promise P3). */
export const listedReasons = ["arrangements", "other_work"] as const;
export type ListedReason = (typeof listedReasons)[number];

/** One message as parents may read of it: never its words, never one that rested on anything in `safeguarding`. */
export type ContactLine = {
  readonly sendId: SendId;
  readonly pupilId: PupilId;
  readonly staffId: StaffId;
  readonly channel: Channel;
  readonly reason: ListedReason;
  readonly sentAt: Instant;
};

/** The parents' contact list of the school: off until the safeguarding lead turns it on. */
export type ContactListSwitch = {
  readonly onSince?: Instant | undefined;
  readonly changedBy: StaffId;
  readonly changedAt: Instant;
};

/** The line of a send: only of one that was sent, to the pupil, plainly allowed, for a reason that is listed. */
export function contactLineOf(send: SettledSend): ContactLine | undefined {
  const { id: sendId, pupilId, staffId, channel, settledAt: sentAt } = send;
  const reason = listedReasons.find((one) => one === send.reason);
  const isPlain = send.code === "allowed" && send.restedOn.length === 0;
  if (send.status !== "sent" || send.recipient !== "pupil" || !isPlain || reason === undefined)
    return undefined;
  return { sendId, pupilId, staffId, channel, reason, sentAt };
}

/**
 * The lines that parents see at `now`, the latest first: sent since the list was turned on, and at least 48 hours old, so that a line
 * that may not be seen can be withheld before anybody has seen it.
 */
export function shownLines(
  lines: readonly ContactLine[],
  { onSince }: Pick<ContactListSwitch, "onSince">,
  now: Instant,
): readonly ContactLine[] {
  if (onSince === undefined) return [];
  return lines
    .filter(({ sentAt }) => sentAt >= onSince && addSeconds(sentAt, hiddenSeconds) <= now)
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}

/** Whether this person may turn the contact list on or off: the safeguarding lead alone. */
export function maySwitchContactList({ roles }: Person): boolean {
  return roles.includes("safeguarding_lead");
}

/** Whether this person may withhold a line about this pupil: the safeguarding lead, and never for their own child. */
export function mayWithholdLine(person: Person, pupilId: PupilId): boolean {
  return maySwitchContactList(person) && mayActForPupil(person.staff, pupilId);
}
