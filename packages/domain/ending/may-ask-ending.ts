import { addSeconds, type Instant } from "../time/instant.ts";
import type { Ending } from "./ending.ts";

/** After a stop somebody may be in the parent's inbox: for a week only paper or the telephone takes a no back. */
const restSeconds = 7 * 24 * 60 * 60;

/** Whether a parent may ask to take a no back now: not while one wish waits, and not soon after one was stopped. */
export function mayAskEnding(
  endings: readonly Ending[],
  now: Instant,
): "allowed" | { readonly pending: Ending } | "stopped_lately" {
  const pending = endings.find(({ status }) => status === "pending");
  if (pending !== undefined) return { pending };
  const stoppedLately = endings.some(
    ({ status, settledAt }) =>
      status === "stopped" && settledAt !== undefined && now < addSeconds(settledAt, restSeconds),
  );
  return stoppedLately ? "stopped_lately" : "allowed";
}
