import { describe, expect, it } from "vitest";
import { given, lead, recordOf, wish } from "../../../tests/decisions/exemption-wish.ts";
import { at, noon, on, stf } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { decideExemption, type ExemptionWish } from "./decide-exemption.ts";

const problemsOf = (more: Partial<ExemptionWish>): readonly string[] => {
  const decided = decideExemption(wish(more), given());
  return "problems" in decided ? decided.problems : [];
};
const staff = (...names: string[]) => names.map((name) => stf(`stf_${name}`));

describe("an exemption that is given", () => {
  it("keeps what was written, who wrote it, and when it is to be reviewed: the next school day", () => {
    const record = recordOf(decideExemption(wish({ words: " a worry " }), given()));
    expect(record).toEqual({
      ...wish(),
      id: "exm_1",
      authorId: lead,
      recordedAt: noon,
      reviewDueOn: "2026-11-25",
    });
  });

  it("names each person once", () => {
    const record = recordOf(decideExemption(wish({ staffIds: staff("a", "a", "b") }), given()));
    expect(record.staffIds).toEqual(staff("a", "b"));
  });

  it.each<[string, Partial<ExemptionWish>, string[]]>([
    ["nobody named", { staffIds: [] }, ["staff_missing"]],
    ["five named", { staffIds: staff("a", "b", "c", "d", "e") }, []],
    ["six named", { staffIds: staff("a", "b", "c", "d", "e", "f") }, ["too_many_staff"]],
    ["somebody who is not here", { staffIds: staff("gone") }, ["staff_unknown"]],
    ["no way", { ways: [] }, ["way_missing"]],
    ["a way the school does not use", { ways: [channelOf("fax")] }, ["way_unknown"]],
    ["every way", { ways: "all" }, []],
    ["no case number", { caseNumber: " " }, ["case_number_missing"]],
    ["a case number of 41 characters", { caseNumber: "x".repeat(41) }, ["case_number_too_long"]],
    ["no words", { words: "\n" }, ["words_missing"]],
    ["120 characters of words", { words: "é".repeat(120) }, []],
    ["121 characters of words", { words: "x".repeat(121) }, ["words_too_long"]],
    ["its author as reviewer", { reviewerId: lead }, ["reviewer_is_author"]],
    ["a reviewer who is not here", { reviewerId: stf("stf_gone") }, ["reviewer_unknown"]],
  ])("%s", (_, more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });

  it.each<[string, string, string, string[]]>([
    ["from a day ago", "2026-11-23T12:00:00.000Z", "2026-11-25T12:00:00.000Z", []],
    [
      "from before that",
      "2026-11-23T11:59:59.999Z",
      "2026-11-25T12:00:00.000Z",
      ["starts_too_early"],
    ],
    [
      "for no time",
      "2026-11-24T12:00:00.000Z",
      "2026-11-24T12:00:00.000Z",
      ["ends_before_it_starts"],
    ],
    [
      "that has ended",
      "2026-11-24T10:00:00.000Z",
      "2026-11-24T12:00:00.000Z",
      ["ends_before_it_starts"],
    ],
    ["for 31 days", "2026-11-24T12:00:00.000Z", "2026-12-25T12:00:00.000Z", []],
    ["for longer", "2026-11-24T12:00:00.000Z", "2026-12-25T12:00:00.001Z", ["ends_too_late"]],
    ["from far away", "2026-12-25T12:00:00.001Z", "2026-12-26T12:00:00.000Z", ["ends_too_late"]],
  ])("%s", (_, startsAt, endsAt, problems) => {
    expect(problemsOf({ startsAt: at(startsAt), endsAt: at(endsAt) })).toEqual(problems);
  });

  it.each<[string, Partial<ExemptionWish>, string[]]>([
    ["tonight, at risk", { noAlternativeNight: on("2026-11-24") }, []],
    [
      "tonight, extenuating",
      { kind: "extenuating_circumstances", noAlternativeNight: on("2026-11-24") },
      ["night_without_risk"],
    ],
    ["last night", { noAlternativeNight: on("2026-11-23") }, ["night_outside"]],
    ["a night after its end", { noAlternativeNight: on("2026-11-26") }, ["night_outside"]],
  ])("no alternative: %s", (_, more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });
});
