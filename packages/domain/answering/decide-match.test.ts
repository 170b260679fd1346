import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anAnswer, anyWays, aunt, mother } from "../../../tests/objections/any-answer.ts";
import { ans, at, obj, par, pup, stf } from "../../../tests/store/fixtures.ts";
import { applyEvent, emptyState } from "../objection/apply-event.ts";
import type { ContactState } from "../objection/contact-state.ts";
import { decideAnswer } from "../objection/decide-answer.ts";
import {
  coversAllOf,
  coversNothing,
  joinWays,
  type ObjectedWays,
} from "../objection/objected-ways.ts";
import { isStanding } from "../objection/objection.ts";
import { decideMatch, type MatchWish } from "./decide-match.ts";

const given = {
  parents: [par("par_mother"), par("par_father")],
  by: stf("stf_head"),
  now: at("2026-11-25T09:00:00.000Z"),
};
const toMother: MatchWish["is"] = { kind: "parent", parentId: par("par_mother") };
const no = (id: string, is: MatchWish["is"]): MatchWish => ({ objectionId: obj(id), is });

function saying(...answers: readonly Parameters<typeof anAnswer>[1][]): ContactState {
  return answers.reduce<ContactState>(
    (state, answer, n) => {
      const said = anAnswer(24, { id: ans(`ans_${n}`), ...answer });
      return applyEvent(state, decideAnswer(state, said, obj(`obj_${n}`)));
    },
    emptyState(pup("pup_1")),
  );
}

function matched(state: ContactState, wish: MatchWish): ContactState {
  const decided = decideMatch(state, wish, given);
  if ("problems" in decided) throw new Error(decided.problems.join());
  return applyEvent(state, decided.event);
}

const covered = (state: ContactState): ObjectedWays =>
  state.objections
    .filter(isStanding)
    .map(({ ways }) => ways)
    .reduce(joinWays, { only: [] });

test("a no that is a parent's becomes theirs, and is under review no longer", () => {
  const after = matched(saying({ respondent: aunt, objectsTo: "all" }), no("obj_0", toMother));
  expect(after.objections).toMatchObject([
    { id: "obj_0", respondent: mother, ways: "all", status: "active", reviewDueOn: undefined },
  ]);
});

test("a no of a carer who is not on record stays theirs, and counts without a date", () => {
  const after = matched(saying({ respondent: aunt }), no("obj_0", { kind: "carer" }));
  expect(after.objections).toMatchObject([
    { respondent: aunt, status: "active", reviewDueOn: undefined },
  ]);
});

test("takes nothing away, whatever the parent says besides: as much is covered as before", () => {
  fc.assert(
    fc.property(anyWays, anyWays, fc.boolean(), (theirs, own, isParent) => {
      fc.pre(!coversNothing(theirs));
      const before = saying(
        { respondent: aunt, objectsTo: theirs },
        { respondent: mother, objectsTo: own },
      );
      const after = matched(before, no("obj_0", isParent ? toMother : { kind: "carer" }));
      expect(coversAllOf(covered(after), covered(before))).toBe(true);
      const mothers = after.objections.filter(({ respondent }) => respondent.kind === "parent");
      expect(mothers.length).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  [no("obj_9", toMother), "objection_not_standing"],
  [no("obj_1", toMother), "not_under_review"],
  [no("obj_0", { kind: "parent", parentId: par("par_other") }), "not_their_parent"],
] as const)("what does not fit changes nothing: %j is %s", (wish, problem) => {
  const state = saying({ respondent: aunt }, { respondent: mother });
  expect(decideMatch(state, wish, given)).toEqual({ problems: [problem] });
});

test("one that was taken down by mistake is for the decision to end it, not for this one", () => {
  const state = saying({ respondent: aunt });
  const by = stf("stf_office");
  const doubted = applyEvent(state, {
    type: "answer_doubted",
    answerId: ans("ans_0"),
    by,
    at: given.now,
  });
  expect(decideMatch(doubted, no("obj_0", toMother), given)).toEqual({
    problems: ["taken_down_by_mistake"],
  });
});

test("less asked for by telephone or without a signature is kept in mind until it is settled", () => {
  const asked = saying({ objectsTo: "all" }, { objectsTo: "nothing", route: "phone" });
  expect(asked.objections).toMatchObject([{ ways: "all", askedLessAt: asked.told[0]?.at }]);
  const again = saying(
    { objectsTo: "all" },
    { objectsTo: "nothing", route: "phone" },
    { objectsTo: "all" },
  );
  expect(again.objections[0]?.askedLessAt).toBeUndefined();
  const byPage = saying({ objectsTo: "all" }, { objectsTo: "nothing", route: "website" });
  expect(byPage.objections[0]?.askedLessAt).toBeUndefined();
});
