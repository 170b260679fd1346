import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyWays, everyWay, waysOf } from "../../../tests/objections/any-answer.ts";
import { channelOf } from "../contact/channel.ts";
import { coversAllOf, coversNothing, coversWay, joinWays } from "./objected-ways.ts";

const text = channelOf("text");
const email = channelOf("email");
const neverSeen = channelOf("way_added_next_year");
const runs = { numRuns: 2000 };

describe("what an objection covers", () => {
  it.each([
    ["all", "all" as const, { text: true, email: true, neverSeen: true }],
    ["all except text", { allExcept: [text] }, { text: false, email: true, neverSeen: true }],
    ["only text", { only: [text] }, { text: true, email: false, neverSeen: false }],
    ["only nothing", { only: [] }, { text: false, email: false, neverSeen: false }],
  ])("%s", (_, ways, covered) => {
    expect({
      text: coversWay(ways, text),
      email: coversWay(ways, email),
      neverSeen: coversWay(ways, neverSeen),
    }).toEqual(covered);
  });

  it("is nothing only for an empty list of ways", () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        expect(coversNothing(ways)).toBe(waysOf(ways).length === 0);
      }),
      runs,
    );
  });
});

describe("two objections joined", () => {
  it("cover exactly what either covers, of the ways known today and of one never seen", () => {
    fc.assert(
      fc.property(anyWays, anyWays, (a, b) => {
        const either = everyWay.filter((way) => coversWay(a, way) || coversWay(b, way));
        expect(waysOf(joinWays(a, b))).toEqual(either);
      }),
      runs,
    );
  });

  it("cover the same in either order, and joining again adds nothing", () => {
    fc.assert(
      fc.property(anyWays, anyWays, (a, b) => {
        expect(waysOf(joinWays(b, a))).toEqual(waysOf(joinWays(a, b)));
        expect(waysOf(joinWays(joinWays(a, b), b))).toEqual(waysOf(joinWays(a, b)));
      }),
      runs,
    );
  });
});

describe("covering all of another objection", () => {
  it("agrees with looking at every way, the one never seen among them", () => {
    fc.assert(
      fc.property(anyWays, anyWays, (wide, narrow) => {
        const pointwise = waysOf(narrow).every((way) => coversWay(wide, way));
        expect(coversAllOf(wide, narrow)).toBe(pointwise);
      }),
      runs,
    );
  });

  it("is true of a join and its parts", () => {
    fc.assert(
      fc.property(anyWays, anyWays, (a, b) => {
        expect(coversAllOf(joinWays(a, b), a) && coversAllOf(joinWays(a, b), b)).toBe(true);
      }),
      runs,
    );
  });

  it("is not true of a list of all of today's ways against “all”: a way may be added", () => {
    const today = ["email", "text", "instant_message", "social_network"].map(channelOf);
    expect(coversAllOf({ only: today }, "all")).toBe(false);
    expect(coversAllOf({ allExcept: [] }, "all")).toBe(true);
  });
});
