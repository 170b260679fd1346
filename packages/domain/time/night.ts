import type { Instant } from "./instant.ts";
import { addDays, type LondonDate, londonHour, londonTime } from "./london.ts";

const startsHour = 21;
const endsHour = 8;

/** True from 21:00:00 up to, not including, 08:00:00 in London (clause 6.2). */
export function isNight(at: Instant): boolean {
  const { hour } = londonTime(at);
  return hour >= startsHour || hour < endsHour;
}

/** The London date on whose evening the night that holds `at` began; `undefined` by day. */
export function nightOf(at: Instant): LondonDate | undefined {
  const { on, hour } = londonTime(at);
  if (hour >= startsHour) return on;
  return hour < endsHour ? addDays(on, -1) : undefined;
}

/** The next 21:00 in London that is later than `at`. */
export function nextNightStart(at: Instant): Instant {
  const { on } = londonTime(at);
  const today = londonHour(on, startsHour);
  return at < today ? today : londonHour(addDays(on, 1), startsHour);
}

/** The next 08:00 in London that is later than `at`. */
export function nextNightEnd(at: Instant): Instant {
  const { on } = londonTime(at);
  const today = londonHour(on, endsHour);
  return at < today ? today : londonHour(addDays(on, 1), endsHour);
}
