import { addSeconds, type Instant } from "../time/instant.ts";
import type { Mailing, Message } from "./message.ts";

/** How long a sending that is due may stand still before somebody is called. */
export const stuckSeconds = 30 * 60;

/**
 * Whether a sending that is due sends nothing: its rows were never written, or rows wait and not one has gone since. A quiet mail-out
 * looks like a school that has told everybody, so nothing else would notice.
 */
export function isMailingStuck(
  { asked, startedAt }: Mailing,
  ledger: readonly Message[],
  now: Instant,
): boolean {
  if (asked === undefined || addSeconds(asked.sendAt, stuckSeconds) > now) return false;
  if (startedAt === undefined) return true;
  const since = addSeconds(now, -stuckSeconds);
  const waits = ledger.some((row) => row.status === "created" && row.createdAt <= since);
  const moves = ledger.some(({ status, changedAt }) => status !== "created" && changedAt > since);
  return waits && !moves;
}
