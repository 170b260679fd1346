import { describe, expect, it } from "vitest";
import { scenarios } from "./scenarios.ts";

describe("the decision table", () => {
  it.each(scenarios)("row $number: $scenario → $expected", ({ expected, actual }) => {
    expect(actual()).toBe(expected);
  });

  it("has every row of the design, once, in order", () => {
    expect(scenarios.map((one) => one.number)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
  });
});
