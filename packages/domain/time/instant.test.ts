import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../../../tests/store/fixtures.ts";
import {
  addSeconds,
  earliest,
  instantOf,
  isInstant,
  millisecondsOf,
  parseInstant,
} from "./instant.ts";

const milliseconds = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) });

describe("an instant", () => {
  it("comes back as it went out, in milliseconds and as text", () => {
    fc.assert(
      fc.property(milliseconds, (ms) => {
        const instant = instantOf(ms);
        expect(isInstant(instant)).toBe(true);
        expect(millisecondsOf(instant)).toBe(ms);
        expect(parseInstant(instant)).toBe(instant);
      }),
    );
  });

  it("sorts as text in the order of time", () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, (a, b) => {
        expect(instantOf(a) < instantOf(b)).toBe(a < b);
        expect(earliest(instantOf(a), instantOf(b))).toBe(instantOf(Math.min(a, b)));
      }),
    );
  });

  it.each([
    "2026-11-24T12:00:00Z",
    "2026-11-24T12:00:00.000+00:00",
    "2026-02-30T12:00:00.000Z",
    "2026-11-24T24:00:00.000Z",
    "2026-11-24",
    1_700_000_000_000,
    null,
  ])("is not %j", (value) => {
    expect(isInstant(value)).toBe(false);
  });

  it("is the earliest of many, wherever it stands", () => {
    const [first, second, third] = [1, 2, 3].map((day) => at(`2026-11-0${day}T12:00:00.000Z`));
    expect(earliest(third!, first!, second!)).toBe(first);
  });

  it("moves by seconds, also backwards", () => {
    const noon = at("2026-11-24T12:00:00.000Z");
    expect(addSeconds(noon, 300)).toBe("2026-11-24T12:05:00.000Z");
    expect(addSeconds(noon, -1)).toBe("2026-11-24T11:59:59.000Z");
  });

  it("cannot be made of a number that names no moment", () => {
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
    expect(() => instantOf(Date.UTC(10_000, 0, 1))).toThrow(RangeError);
  });
});

describe("reading an RFC 3339 date-time", () => {
  it.each([
    ["2026-11-24T12:00:00Z", "2026-11-24T12:00:00.000Z"],
    ["2026-11-24t12:00:00z", "2026-11-24T12:00:00.000Z"],
    ["2026-07-01T21:30:00+01:00", "2026-07-01T20:30:00.000Z"],
    ["2026-11-24T00:30:00+05:30", "2026-11-23T19:00:00.000Z"],
    ["2026-11-24T12:00:00.123456789Z", "2026-11-24T12:00:00.123Z"],
    ["2028-02-29T12:00:00Z", "2028-02-29T12:00:00.000Z"],
  ])("%s is %s", (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    "",
    "tomorrow",
    "2026-11-24",
    "2026-11-24T12:00:00",
    "2026-11-24 12:00:00Z",
    "24/11/2026 12:00",
    "2026-11-24T12:00:60Z",
    "2026-11-24T25:00:00Z",
    "2026-11-24T24:00:00Z",
    "2026-11-24T12:00:00+24:00",
    "2026-02-29T12:00:00Z",
    "2026-04-31T12:00:00Z",
    "2026-13-01T12:00:00Z",
  ])("%j is none", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it.each(["0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59-01:00"])(
    "%s lies outside the years we can write, and is none rather than an error",
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  it("never throws, whatever the text", () => {
    const digits = fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const instant = parseInstant(text);
        expect(instant === undefined || isInstant(instant)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
