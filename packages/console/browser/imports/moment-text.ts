const moment = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** `24 Nov 2026, 12:30`, on a London clock. */
export const momentText = (at: string): string => moment.format(new Date(at));
