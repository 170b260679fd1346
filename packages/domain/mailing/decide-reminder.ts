import { isTold, type ToldStanding } from "../told/told-standing.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import type { Message } from "./message.ts";

/**
 * Why somebody gets no reminder now. `told`: they know. `not_sent_before`: the explanation has not reached them, so there is nothing to
 * remind of. `reminded`: they had their one reminder, and what comes next is a letter or a call. `too_soon`: they had an email lately.
 */
export const reminderRefusals = ["told", "not_sent_before", "reminded", "too_soon"] as const;
export type ReminderRefusal = (typeof reminderRefusals)[number];

const daySeconds = 24 * 60 * 60;
/** Nobody hears from the school twice within this time, whoever asks for it. */
export const quietSeconds = 3 * daySeconds;
/** How long the school waits by itself. */
export const patienceSeconds = 7 * daySeconds;

/** What of a parent bears on a reminder: how far they have come, and the rows with the explanation and with the reminder of it. */
export type ReminderFacts = {
  readonly standing: ToldStanding;
  readonly explanation: Message | undefined;
  readonly reminder: Message | undefined;
};

/**
 * Whether one parent gets the reminder, or why not (clause 5.1). There is one for a version: the chase stops after a delivery and one
 * reminder. So one that a person asks for is instead of the one that the school would send by itself, which waits longer, and for a delivery.
 */
export function decideReminder(
  { standing, explanation, reminder }: ReminderFacts,
  askedBy: "person" | "schedule",
  now: Instant,
): "remind" | ReminderRefusal {
  if (isTold(standing)) return "told";
  if (explanation === undefined) return "not_sent_before";
  const arrived = explanation.status === "delivered";
  if (!arrived && (askedBy === "schedule" || explanation.status !== "sent"))
    return "not_sent_before";
  if (reminder !== undefined && reminder.status !== "created" && reminder.status !== "not_sent")
    return "reminded";
  const wait = askedBy === "schedule" ? patienceSeconds : quietSeconds;
  return addSeconds(explanation.changedAt, wait) > now ? "too_soon" : "remind";
}
