import { instantOf, type Instant, millisecondsOf } from "./instant.ts";

/** A date in London, `YYYY-MM-DD`. */
export type LondonDate = string & { readonly __time: "londonDate" };

/** Wall-clock time in London. `weekday` is 1 for Monday to 7 for Sunday. */
export type LondonTime = {
  readonly on: LondonDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const formatter = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});
// The offset is constant within a UTC hour, and asking Intl costs 1.5 µs: remember it per hour.
const offsets = new Map<number, number>();
const offsetsKept = 4096;

function offsetMs(milliseconds: number): number {
  const hour = Math.floor(milliseconds / hourMs);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const parts = new Map<string, number>();
  for (const part of formatter.formatToParts(hour * hourMs))
    parts.set(part.type, Number(part.value));
  const part = (name: string): number => parts.get(name) ?? Number.NaN;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  const offset = wall - hour * hourMs;
  if (offsets.size >= offsetsKept) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** True for a real calendar date written `YYYY-MM-DD`. */
export function isLondonDate(value: unknown): value is LondonDate {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const milliseconds = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 10) === value;
}

function dateOf(wallMs: number): LondonDate {
  const text = new Date(wallMs).toISOString().slice(0, 10);
  if (!isLondonDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

// A decision asks several times about its one moment, a batch thousands of times: remember the last.
let last: { readonly at: Instant; readonly time: LondonTime } | undefined;

/** What a clock on a London wall shows at `at` (zone data of the platform, clock changes included). */
export function londonTime(at: Instant): LondonTime {
  if (last?.at !== at) last = { at, time: readLondonTime(at) };
  return last.time;
}

function readLondonTime(at: Instant): LondonTime {
  const milliseconds = millisecondsOf(at);
  const wall = new Date(milliseconds + offsetMs(milliseconds));
  return {
    on: dateOf(wall.getTime()),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: ((wall.getUTCDay() + 6) % 7) + 1,
  };
}

/** The London date at `at`. */
export function londonDateOf(at: Instant): LondonDate {
  return londonTime(at).on;
}

/** The date `days` later (earlier when negative). */
export function addDays(on: LondonDate, days: number): LondonDate {
  return dateOf(Date.parse(`${on}T00:00:00Z`) + days * dayMs);
}

/**
 * The instant at which London clocks show `hour`:00 on `on`.
 * Only for hours that exist once on every date: the clocks change between 01:00 and 02:00, so any hour from 2.
 */
export function londonHour(on: LondonDate, hour: number): Instant {
  return londonMinute(on, hour, 0);
}

/**
 * The instant at which London clocks show `hour`:`minute` on `on`. The hour that comes twice in October is taken for its second time,
 * the one that is left out in March for the hour after it.
 */
export function londonMinute(on: LondonDate, hour: number, minute: number): Instant {
  const wall = Date.parse(`${on}T00:00:00Z`) + hour * hourMs + minute * 60_000;
  return instantOf(wall - offsetMs(wall - offsetMs(wall)));
}

/** Whole years of age on `on` of a person born on `bornOn`; a person born on 29 February ages on 1 March. */
export function ageOn(bornOn: LondonDate, on: LondonDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** `3 March 2026`. */
export function londonDateInWords(on: LondonDate): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(Date.parse(`${on}T00:00:00Z`));
}

/** `16:02`, on a London clock. */
export function londonClock(at: Instant): string {
  const { hour, minute } = londonTime(at);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
