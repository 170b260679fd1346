import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, on } from "../../../tests/store/fixtures.ts";
import { clockChangeMs, euHourMs, euWall } from "../../../tests/time/eu-summer-time.ts";
import { addSeconds, type Instant, instantOf, millisecondsOf } from "./instant.ts";
import { addDays, londonHour } from "./london.ts";
import { isNight, nextNightEnd, nextNightStart, nightOf } from "./night.ts";

const dayMs = 86_400_000;
const clockChanges = Array.from({ length: 12 }, (_, year) => year + 2024).flatMap((year) => [
  clockChangeMs(year, 2),
  clockChangeMs(year, 9),
]);

/** Instants of 2024 to 2035: anywhere, close to a clock change, and within two seconds of a full London hour. */
const milliseconds = fc.oneof(
  fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2035, 11, 30) }),
  fc
    .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -dayMs, max: dayMs }))
    .map(([change, away]) => change + away),
  fc
    .tuple(
      fc.integer({
        min: Date.UTC(2024, 0, 2) / 3_600_000,
        max: Date.UTC(2035, 11, 30) / 3_600_000,
      }),
      fc.integer({ min: -2000, max: 2000 }),
    )
    .map(([hours, away]) => hours * 3_600_000 + away),
);
const runs = { numRuns: 3000 };

function wallIsNight(ms: number): boolean {
  const hour = euWall(ms).getUTCHours();
  return hour >= 21 || hour < 8;
}

const dateText = (wall: Date): string => wall.toISOString().slice(0, 10);

function nextHourMs(ms: number, hour: number): number | undefined {
  return [0, 1, 2]
    .map((days) => euHourMs(dateText(new Date(euWall(ms).getTime() + days * dayMs)), hour))
    .find((candidate) => candidate > ms);
}

const agreesOnNight = (implementation: (at: Instant) => boolean) =>
  fc.property(milliseconds, (ms) => implementation(instantOf(ms)) === wallIsNight(ms));

describe("the night, against the rule of the clock changes, 2024 to 2035", () => {
  it("is night exactly when a London clock shows 21:00 or later, or earlier than 08:00", () => {
    expect(fc.check(agreesOnNight(isNight), runs)).toMatchObject({ failed: false });
  });

  it("would not pass if it went by UTC hours", () => {
    const byUtc = (moment: Instant): boolean => {
      const hour = Number(moment.slice(11, 13));
      return hour >= 21 || hour < 8;
    };
    expect(fc.check(agreesOnNight(byUtc), runs).failed).toBe(true);
  });

  it("belongs to the London date of its evening, also after midnight, and to none by day", () => {
    fc.assert(
      fc.property(milliseconds, (ms) => {
        const wall = euWall(ms);
        const evening = dateText(new Date(wall.getTime() - 8 * 3_600_000));
        expect(nightOf(instantOf(ms))).toBe(wallIsNight(ms) ? evening : undefined);
      }),
      runs,
    );
  });

  it("starts next at the first 21:00 that is later, and ends next at the first 08:00 that is later", () => {
    fc.assert(
      fc.property(milliseconds, (ms) => {
        const now = instantOf(ms);
        expect(millisecondsOf(nextNightStart(now))).toBe(nextHourMs(ms, 21));
        expect(millisecondsOf(nextNightEnd(now))).toBe(nextHourMs(ms, 8));
      }),
      runs,
    );
  });
});

describe("the instants of product behaviour 15", () => {
  it.each([
    ["2026-07-01T20:30:00.000Z", true],
    ["2026-01-15T20:30:00.000Z", false],
    ["2026-07-01T07:15:00.000Z", false],
    ["2026-01-15T07:15:00.000Z", true],
  ])("at %s the night is %s", (moment, expected) => {
    expect(isNight(at(moment))).toBe(expected);
  });

  it.each(["2026-01-15", "2026-07-01", "2026-03-29", "2026-10-25"])(
    "is half open to the second on %s: 20:59:59 and 08:00:00 are day, 21:00:00 and 07:59:59 are night",
    (date) => {
      const evening = londonHour(on(date), 21);
      const morning = londonHour(on(date), 8);
      const shown = [addSeconds(evening, -1), evening, addSeconds(morning, -1), morning];
      expect(shown.map(isNight)).toEqual([false, true, true, false]);
    },
  );

  it.each([
    ["29 March 2026", "2026-03-28", 10],
    ["25 October 2026", "2026-10-24", 12],
    ["24 November 2026", "2026-11-23", 11],
  ])(
    "the night that ends on %s lasts as long as it does on the clock of a watch",
    (_, evening, hours) => {
      const startsAt = londonHour(on(evening), 21);
      const endsAt = nextNightEnd(startsAt);
      expect((millisecondsOf(endsAt) - millisecondsOf(startsAt)) / 3_600_000).toBe(hours);
      expect(endsAt).toBe(londonHour(addDays(on(evening), 1), 8));
    },
  );
});

describe("the next start and end", () => {
  it("are later than the moment itself: at 21:00 the next 21:00 is tomorrow's", () => {
    const evening = at("2026-11-24T21:00:00.000Z");
    expect(nextNightStart(evening)).toBe("2026-11-25T21:00:00.000Z");
    expect(nextNightEnd(at("2026-11-24T08:00:00.000Z"))).toBe("2026-11-25T08:00:00.000Z");
  });
});
