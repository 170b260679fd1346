import type { PupilId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import { isNight, nextNightEnd, nextNightStart } from "../time/night.ts";
import { testPupilOf } from "./test-names.ts";

/**
 * The moment that a question about a test pupil is decided at, so that it has the same answer at every hour: by night for `night`, the
 * next 21:00 unless it is night already; by day for the others, the next 08:00 unless it is day already. Never earlier than `now`.
 */
export function testClock(pupilId: PupilId | undefined, now: Instant): Instant {
  if (testPupilOf(pupilId) === "night") return isNight(now) ? now : nextNightStart(now);
  return isNight(now) ? nextNightEnd(now) : now;
}
