import { describe, expect, it } from "vitest";
import { account, decide, pupilWith } from "../../../tests/decisions/situation.ts";
import { noon, obj, on, par, stf } from "../../../tests/store/fixtures.ts";
import { applyEvent } from "./apply-event.ts";
import { decideSenior, type SeniorWish } from "./decide-senior.ts";

const by = { by: stf("stf_head"), role: "head", now: noon } as const;
const objected = pupilWith([
  { ways: "all", respondent: { kind: "parent", parentId: par("par_1") } },
  { ways: "all", respondent: { kind: "pupil" } },
]);
const [ofParent, ofPupil] = objected.objections;
const wishFor = (more: Partial<SeniorWish> = {}): SeniorWish => ({
  objectionId: ofParent?.id ?? obj("obj_none"),
  ground: "court_order",
  evidence: " order of the family court ",
  evidenceOn: on("2026-11-20"),
  ...more,
});

describe("a senior decision", () => {
  it("ends that one objection, with its ground, evidence and date, and no other", () => {
    const decided = decideSenior(objected, wishFor(), by);
    if (!("event" in decided)) throw new Error("refused");
    expect(decided.event.decision).toEqual({
      by: "stf_head",
      role: "head",
      ground: "court_order",
      evidence: "order of the family court",
      evidenceOn: "2026-11-20",
      at: noon,
    });
    const after = applyEvent(objected, decided.event);
    expect(after.objections).toEqual([ofPupil]);
    expect(decide({ pupil: after, account: account("email") }).outcome).toBe("deny");
  });

  it("is refused for the pupil's own no, for one that does not stand, and without evidence of a past day", () => {
    const problems = (more: Partial<SeniorWish>) => {
      const decided = decideSenior(objected, wishFor(more), by);
      return "problems" in decided ? decided.problems : [];
    };
    expect(problems({ objectionId: ofPupil?.id ?? obj("obj_none") })).toEqual(["pupils_own_no"]);
    expect(problems({ objectionId: obj("obj_other") })).toEqual(["objection_not_standing"]);
    expect(problems({ evidence: "  " })).toEqual(["evidence_missing"]);
    expect(problems({ evidence: "x".repeat(501) })).toEqual(["evidence_too_long"]);
    expect(problems({ evidenceOn: on("2026-11-25") })).toEqual(["date_in_future"]);
  });
});
