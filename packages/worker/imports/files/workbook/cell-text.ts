const daySeconds = 24 * 60 * 60;
/** Day 0 of the two calendars that Excel has; 1900 counts a 29 February that never was, so days are right from March 1900. */
const firstDay = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

export type Calendar = keyof typeof firstDay;

/** The date that a number of days is, as `YYYY-MM-DD`; a time of day is left out. */
export function dateText(days: number, calendar: Calendar): string {
  const at = new Date(firstDay[calendar] + Math.floor(days) * daySeconds * 1000);
  return Number.isNaN(at.getTime()) ? String(days) : at.toISOString().slice(0, 10);
}

/** A number as somebody would have typed it: a long telephone number without an exponent. */
export function numberText(typed: string): string {
  const number = Number(typed);
  if (!Number.isFinite(number)) return typed;
  return Number.isInteger(number) ? BigInt(number).toString() : String(number);
}

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** Whether a number format shows a date: it has a year or a day in it, outside quotation marks and brackets. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}
