/** A moment in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string & { readonly __time: "instant" };

const canonical = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** True for an `Instant` in canonical form that names a real moment. */
export function isInstant(value: unknown): value is Instant {
  return (
    typeof value === "string" &&
    canonical.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(Date.parse(value)).toISOString() === value
  );
}

/** The instant of a number of milliseconds since 1970-01-01T00:00Z. Throws for a number that names no moment. */
export function instantOf(milliseconds: number): Instant {
  const value = new Date(milliseconds).toISOString();
  if (!isInstant(value)) throw new RangeError(`not an instant: ${milliseconds}`);
  return value;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisecondsOf(at: Instant): number {
  return Date.parse(at);
}

const rfc3339 =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/i;
const firstMs = 0;
const endMs = Date.UTC(3000, 0, 1);

/**
 * Reads an RFC 3339 date-time (any offset) as an `Instant`. `undefined` when it is not one, names a day that is not in the
 * calendar (`Date.parse` reads 30 February as 2 March), or lies outside the years 1970 to 2999.
 */
export function parseInstant(text: string): Instant | undefined {
  const [, day] = rfc3339.exec(text) ?? [];
  const milliseconds = Date.parse(text);
  if (day === undefined || !(milliseconds >= firstMs && milliseconds < endMs)) return undefined;
  const isInCalendar = new Date(`${day}T00:00Z`).toISOString().startsWith(day);
  return isInCalendar ? instantOf(milliseconds) : undefined;
}

/** The instant `seconds` later (earlier when negative). */
export function addSeconds(at: Instant, seconds: number): Instant {
  return instantOf(millisecondsOf(at) + seconds * 1000);
}

/** The earliest of one or more instants. */
export function earliest(first: Instant, ...rest: Instant[]): Instant {
  return rest.reduce((least, at) => (at < least ? at : least), first);
}
