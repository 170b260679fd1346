import { describe, expect, it } from "vitest";
import { exemption, halfPastTen, mrB, msA, noon } from "../../../tests/decisions/situation.ts";
import { at, on, stf } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { exemptionFromNight, exemptionFromObjection } from "./match-exemption.ts";
import { exemptionKinds, type Exemption } from "./exemption.ts";

const text = channelOf("text");
const email = channelOf("email");
const tonight = on("2026-11-24");

const lifts = (one: Exemption, staff = msA, way = text, now = noon): boolean =>
  exemptionFromObjection([one], staff.id, way, now) !== undefined;
const opens = (one: Exemption, now = halfPastTen, staff = msA, way = text): boolean =>
  exemptionFromNight([one], staff.id, way, now) !== undefined;

describe("an exemption lifts an objection", () => {
  it("for the staff it names, each of up to five, and for nobody else", () => {
    const five = ["stf_1", "stf_2", "stf_3", "stf_4", msA.id].map(stf);
    expect(lifts(exemption({ staffIds: five }))).toBe(true);
    expect(lifts(exemption({ staffIds: five }), mrB)).toBe(false);
    expect(lifts(exemption({ staffIds: [] }))).toBe(false);
  });

  it("for the ways it names, or for all, also one added later", () => {
    expect(lifts(exemption({ ways: [text] }))).toBe(true);
    expect(lifts(exemption({ ways: [email] }))).toBe(false);
    expect(lifts(exemption({ ways: [] }))).toBe(false);
    expect(lifts(exemption({ ways: "all" }), msA, channelOf("class_app"))).toBe(true);
  });

  it.each([
    ["a moment before it starts", "2026-11-24T11:59:59.999Z", false],
    ["the moment it starts", "2026-11-24T12:00:00.000Z", true],
    ["a moment before it ends", "2026-11-24T12:59:59.999Z", true],
    ["the moment it ends", "2026-11-24T13:00:00.000Z", false],
  ])("at %s (half open)", (_, now, expected) => {
    const hour = exemption({
      startsAt: at("2026-11-24T12:00:00.000Z"),
      endsAt: at("2026-11-24T13:00:00.000Z"),
    });
    expect(lifts(hour, msA, text, at(now))).toBe(expected);
  });

  it.each(exemptionKinds)("whichever its kind: %s", (kind) => {
    expect(lifts(exemption({ kind }))).toBe(true);
  });

  it("by the one that ends last when several match, in whatever order they stand", () => {
    const short = exemption({
      endsAt: at("2026-11-24T13:00:00.000Z"),
      noAlternativeNight: on("2026-11-01"),
    });
    const long = exemption({
      endsAt: at("2026-11-24T18:00:00.000Z"),
      noAlternativeNight: on("2026-11-02"),
    });
    const longestButOver = exemption({
      endsAt: at("2026-11-24T11:00:00.000Z"),
      noAlternativeNight: on("2026-11-03"),
    });
    const found = [
      [short, long, longestButOver],
      [long, longestButOver, short],
    ].map((all) => exemptionFromObjection(all, msA.id, text, noon));
    expect(found).toEqual([long, long]);
  });

  it("never by two that only together name staff, way and time", () => {
    const staffOnly = exemption({ ways: [email] });
    const wayOnly = exemption({ staffIds: [mrB.id], ways: [text] });
    expect(exemptionFromObjection([staffOnly, wayOnly], msA.id, text, noon)).toBeUndefined();
  });
});

describe("an exemption opens the night", () => {
  const atRisk = exemption({ noAlternativeNight: tonight });

  it("only when it says at risk and no alternative means tonight", () => {
    expect(opens(atRisk)).toBe(true);
    expect(opens(exemption())).toBe(false);
    expect(opens(exemption({ noAlternativeNight: on("2026-11-23") }))).toBe(false);
    expect(opens(exemption({ noAlternativeNight: on("2026-11-25") }))).toBe(false);
    expect(opens({ ...atRisk, kind: "extenuating_circumstances" })).toBe(false);
  });

  it("only for the staff and way it names, within its time", () => {
    expect(opens(atRisk, halfPastTen, mrB)).toBe(false);
    expect(opens({ ...atRisk, ways: [email] })).toBe(false);
    expect(opens({ ...atRisk, endsAt: halfPastTen })).toBe(false);
  });

  it.each([
    ["21:00, when its night begins", "2026-11-24T21:00:00.000Z", true],
    ["20:59:59, which is no night at all", "2026-11-24T20:59:59.000Z", false],
    ["02:00, which belongs to the evening before", "2026-11-25T02:00:00.000Z", true],
    ["07:59:59, the last second of its night", "2026-11-25T07:59:59.000Z", true],
    ["08:00, when it dies", "2026-11-25T08:00:00.000Z", false],
    ["02:00 of the night before", "2026-11-24T02:00:00.000Z", false],
    ["21:00 of the next evening", "2026-11-25T21:00:00.000Z", false],
  ])("at %s", (_, now, expected) => {
    const longLived = {
      ...atRisk,
      startsAt: at("2026-11-20T08:00:00.000Z"),
      endsAt: at("2026-12-01T08:00:00.000Z"),
    };
    expect(opens(longLived, at(now))).toBe(expected);
  });

  it("goes by the London date in summer: 00:30 there is still Greenwich's day before", () => {
    const summer = exemption({
      startsAt: at("2026-07-01T08:00:00.000Z"),
      endsAt: at("2026-07-03T08:00:00.000Z"),
      noAlternativeNight: on("2026-07-01"),
    });
    expect(opens(summer, at("2026-07-01T20:00:00.000Z"))).toBe(true);
    expect(opens(summer, at("2026-07-02T06:59:59.000Z"))).toBe(true);
    expect(opens(summer, at("2026-07-02T07:00:00.000Z"))).toBe(false);
  });
});
