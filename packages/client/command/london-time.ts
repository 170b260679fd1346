const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
});
const day = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** A moment for people at the school: “14:05 on 24 November 2026”, London time. */
export function londonTime(milliseconds: number): string {
  return `${clock.format(milliseconds)} on ${day.format(milliseconds)}`;
}
