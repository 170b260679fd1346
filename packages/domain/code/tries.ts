import { addSeconds, type Instant } from "../time/instant.ts";

/** At most so many tries in a window that begins with the first of them. */
export type TryLimit = { readonly most: number; readonly windowSeconds: number };

/** How often something was tried since `startedAt`. */
export type Tries = { readonly startedAt: Instant; readonly count: number };

/**
 * The count with one more try in it, or `"over"` when there were too many: counted before anything is compared, so that a try that
 * is not counted compares nothing (trust P5).
 */
export function decideTry(
  before: Tries | undefined,
  { most, windowSeconds }: TryLimit,
  at: Instant,
): Tries | "over" {
  const isOpen = before !== undefined && at < addSeconds(before.startedAt, windowSeconds);
  if (!isOpen) return { startedAt: at, count: 1 };
  return before.count < most ? { ...before, count: before.count + 1 } : "over";
}
