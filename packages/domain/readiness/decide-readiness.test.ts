import { describe, expect, it } from "vitest";
import { noon } from "../../../tests/store/fixtures.ts";
import { elmCourtSettings } from "../policy/elm-court.ts";
import { decideReadiness } from "./decide-readiness.ts";

const said = { noes: "none_held", by: "Ms Rowan Hale", at: noon } as const;
const { urgentHelp, ways } = elmCourtSettings;

describe("a school", () => {
  it.each([
    ["is ready with numbers, ways and somebody's word on the noes it held", {}, said, []],
    ["is ready when the noes it held are brought in", {}, { ...said, noes: "brought_in" }, []],
    ["is not ready before anybody has said so", {}, undefined, ["noes_held"]],
    ["is not ready when nobody in particular has", {}, { ...said, by: " " }, ["noes_held"]],
    [
      "is not ready without a number to ring by day",
      { urgentHelp: { ...urgentHelp, dayPhone: "" } },
      said,
      ["urgent_numbers"],
    ],
    [
      "is ready without one at night, which its answers say",
      { urgentHelp: { ...urgentHelp, nightPhone: undefined } },
      said,
      [],
    ],
    [
      "is not ready without a way in use",
      { ways: ways.map((way) => ({ ...way, used: false })) },
      said,
      ["ways_used"],
    ],
    [
      "says all that is missing",
      { ways: [], urgentHelp: { ...urgentHelp, leadName: "" } },
      undefined,
      ["urgent_numbers", "ways_used", "noes_held"],
    ],
  ] as const)("%s", (_, more, confirmed, missing) => {
    expect(decideReadiness({ ...elmCourtSettings, ...more }, confirmed)).toEqual(missing);
  });
});
