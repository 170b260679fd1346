import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, on } from "../../../tests/store/fixtures.ts";
import { clockChangeMs, euHourMs, euWall } from "../../../tests/time/eu-summer-time.ts";
import { instantOf, millisecondsOf } from "./instant.ts";
import {
  addDays,
  ageOn,
  isLondonDate,
  londonClock,
  londonDateInWords,
  londonDateOf,
  londonHour,
  londonMinute,
  londonTime,
} from "./london.ts";

const dayMs = 86_400_000;
const firstDay = Date.UTC(2024, 0, 1) / dayMs;
const lastDay = Date.UTC(2035, 11, 31) / dayMs;
const days = fc.integer({ min: firstDay, max: lastDay });
const dateOfDay = (day: number) => on(new Date(day * dayMs).toISOString().slice(0, 10));

describe("London time, against the rule of the clock changes, 2024 to 2035", () => {
  it("shows date, hour, minute, second and weekday as the rule has them", () => {
    const milliseconds = fc.oneof(
      fc.integer({ min: firstDay * dayMs, max: lastDay * dayMs }),
      fc
        .tuple(fc.integer({ min: 2024, max: 2035 }), fc.constantFrom(2, 9), fc.nat(7_200_000))
        .map(([year, month, away]) => clockChangeMs(year, month) - 3_600_000 + away),
    );
    fc.assert(
      fc.property(milliseconds, (ms) => {
        const wall = euWall(ms);
        expect(londonTime(instantOf(ms))).toEqual({
          on: wall.toISOString().slice(0, 10),
          hour: wall.getUTCHours(),
          minute: wall.getUTCMinutes(),
          second: wall.getUTCSeconds(),
          weekday: wall.getUTCDay() === 0 ? 7 : wall.getUTCDay(),
        });
      }),
      { numRuns: 3000 },
    );
  });

  it("finds the instant of every full hour from 02:00 on, on every kind of day", () => {
    const clockChangeDays = fc
      .tuple(
        fc.integer({ min: 2024, max: 2035 }),
        fc.constantFrom(2, 9),
        fc.integer({ min: -1, max: 1 }),
      )
      .map(([year, month, away]) => Math.floor(clockChangeMs(year, month) / dayMs) + away);
    fc.assert(
      fc.property(fc.oneof(days, clockChangeDays), fc.integer({ min: 2, max: 23 }), (day, hour) => {
        const date = dateOfDay(day);
        const found = londonHour(date, hour);
        expect(millisecondsOf(found)).toBe(euHourMs(date, hour));
        expect(londonTime(found)).toMatchObject({ on: date, hour, minute: 0, second: 0 });
      }),
      { numRuns: 3000 },
    );
  });

  it("takes the date of London, not of Greenwich, in the hour after a summer midnight", () => {
    expect(londonDateOf(at("2026-07-01T23:30:00.000Z"))).toBe("2026-07-02");
    expect(londonDateOf(at("2026-01-01T23:30:00.000Z"))).toBe("2026-01-01");
  });
});

describe("a date", () => {
  it.each([
    "2026-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-1-1",
    "2026-01-01T00:00:00Z",
    "",
    20260101,
  ])("is not %j", (value) => {
    expect(isLondonDate(value)).toBe(false);
  });

  it("is 29 February in a leap year", () => {
    expect(isLondonDate("2028-02-29")).toBe(true);
  });

  it("moves by days over months, years and clock changes, and back again", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, away) => {
        const date = dateOfDay(day);
        expect(addDays(date, away)).toBe(dateOfDay(day + away));
        expect(addDays(addDays(date, away), -away)).toBe(date);
      }),
    );
  });

  it("is written for people with the month in words", () => {
    expect(londonDateInWords(on("2026-03-03"))).toBe("3 March 2026");
  });

  it("has a clock that shows London hours", () => {
    expect(londonClock(at("2026-07-01T15:02:59.000Z"))).toBe("16:02");
    expect(londonClock(at("2026-01-15T08:05:00.000Z"))).toBe("08:05");
  });
});

describe("age", () => {
  it.each([
    ["2008-11-24", "2026-11-23", 17],
    ["2008-11-24", "2026-11-24", 18],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-02-29", "2028-02-28", 19],
    ["2008-02-29", "2028-02-29", 20],
    ["2026-11-24", "2026-11-24", 0],
  ])("of somebody born on %s is, on %s, %i", (bornOn, today, age) => {
    expect(ageOn(on(bornOn), on(today))).toBe(age);
  });

  it("goes up by one on each birthday and on no other day of the year", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 9000 }), (born, later) => {
        const bornOn = dateOfDay(born);
        const today = dateOfDay(born + later);
        const grew = ageOn(bornOn, today) - ageOn(bornOn, addDays(today, -1));
        const isBirthday =
          today.slice(5) === bornOn.slice(5) ||
          (bornOn.endsWith("02-29") &&
            today.endsWith("03-01") &&
            !isLondonDate(`${today.slice(0, 4)}-02-29`));
        expect(grew).toBe(isBirthday ? 1 : 0);
      }),
    );
  });
});

it("reads a wall clock back, but for the hour that is left out and the first of the two in October", () => {
  fc.assert(
    fc.property(days, fc.nat(23), fc.nat(59), (day, hour, minute) => {
      const shown = londonTime(londonMinute(dateOfDay(day), hour, minute));
      const isLeftOut = hour === 1 && shown.hour === 2;
      expect([shown.on, shown.hour, shown.minute]).toEqual([
        dateOfDay(day),
        isLeftOut ? 2 : hour,
        minute,
      ]);
    }),
  );
  expect(londonMinute(on("2026-11-24"), 22, 15)).toBe("2026-11-24T22:15:00.000Z");
  expect(londonMinute(on("2026-07-01"), 0, 5)).toBe("2026-06-30T23:05:00.000Z");
  expect(londonMinute(on("2026-03-29"), 1, 30)).toBe("2026-03-29T01:30:00.000Z");
  expect(londonMinute(on("2026-10-25"), 1, 30)).toBe("2026-10-25T01:30:00.000Z");
});
