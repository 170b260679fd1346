import { addDays, type LondonDate, londonHour, londonTime } from "../time/london.ts";

const friday = 5;

/** Monday to Friday after `on`: a school day as far as a calendar without holidays knows, so never later than the real one. */
export function nextSchoolDay(on: LondonDate): LondonDate {
  const next = addDays(on, 1);
  return londonTime(londonHour(next, 12)).weekday > friday ? nextSchoolDay(next) : next;
}
