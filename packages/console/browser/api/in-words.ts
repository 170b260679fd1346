import type { Instant, LondonDate } from "@elm-court/domain";

const moment = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const day = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "long",
});

/** `Tue 24 Nov, 22:30`, on a London clock. */
export const momentInWords = (at: Instant): string => moment.format(new Date(at));

/** `Tue 24 November`. */
export const dayInWords = (on: LondonDate): string => day.format(new Date(`${on}T00:00:00Z`));
