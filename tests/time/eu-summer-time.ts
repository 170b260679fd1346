const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** 01:00Z on the last Sunday of a month (January is 0), in milliseconds. */
export function clockChangeMs(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * dayMs + hourMs;
}

/**
 * London's offset from UTC by the rule itself (Directive 2000/84/EC, kept in UK law): summer time from 01:00Z on the last
 * Sunday of March to 01:00Z on the last Sunday of October. No zone data: an oracle for code that uses the platform's.
 */
function euOffsetMs(milliseconds: number): number {
  const year = new Date(milliseconds).getUTCFullYear();
  const isSummer = milliseconds >= clockChangeMs(year, 2) && milliseconds < clockChangeMs(year, 9);
  return isSummer ? hourMs : 0;
}

/** A `Date` whose UTC fields are what a London clock shows. */
export function euWall(milliseconds: number): Date {
  return new Date(milliseconds + euOffsetMs(milliseconds));
}

/** When London clocks show `hour`:00 on a date, in milliseconds: found by trying both offsets. */
export function euHourMs(on: string, hour: number): number {
  const wall = Date.parse(`${on}T00:00:00Z`) + hour * hourMs;
  const found = [0, hourMs]
    .map((offset) => wall - offset)
    .find((ms) => euWall(ms).getTime() === wall);
  if (found === undefined) throw new Error(`${on} has no ${hour}:00`);
  return found;
}
