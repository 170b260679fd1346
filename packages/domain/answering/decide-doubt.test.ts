import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anAnswer, anyWays, aunt, father, mother } from "../../../tests/objections/any-answer.ts";
import { ans, at, noon, obj, pup, stf } from "../../../tests/store/fixtures.ts";
import type { Answer } from "../objection/answer.ts";
import { applyEvent, emptyState } from "../objection/apply-event.ts";
import { decideAnswer } from "../objection/decide-answer.ts";
import { decideSenior } from "../objection/decide-senior.ts";
import { coversAllOf, coversNothing } from "../objection/objected-ways.ts";
import { isStanding } from "../objection/objection.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import { decideDoubt } from "./decide-doubt.ts";

const clerk = stf("stf_office");
const head = stf("stf_head");
const quick = ans("ans_quick");

/** A pupil's history, as it is written. */
function history() {
  let state = emptyState(pup("pup_1"));
  const events: { at: Instant; event: PupilEvent }[] = [];
  const add = (event: PupilEvent, when: Instant = noon) => {
    state = applyEvent(state, event);
    events.push({ at: when, event });
  };
  return {
    add,
    say: (answer: Partial<Answer>, when: Instant = noon) =>
      add(
        decideAnswer(
          state,
          anAnswer(24, { receivedAt: when, ...answer }),
          obj(`obj_${events.length}`),
        ),
        when,
      ),
    doubt: (secondsLater = 0, by = clerk) =>
      decideDoubt(state, events, quick, { by, now: addSeconds(noon, secondsLater) }),
    state: () => state,
  };
}

const quickNo = { id: quick, route: "phone", objectsTo: "all", recordedBy: clerk } as const;

describe("a no that was taken down by mistake", () => {
  test("goes on denying, under review, with a date by which a senior person decides", () => {
    const { say, doubt, add, state } = history();
    say(quickNo);
    const decided = doubt(600);
    if (!("event" in decided)) throw new Error(decided.refused);
    add(decided.event);
    expect(state().objections).toMatchObject([
      { ways: "all", status: "under_review", reviewDueOn: "2026-11-29", doubt: { by: clerk } },
    ]);
    expect(state().objections.every(isStanding)).toBe(true);
    expect(doubt(1)).toEqual({ refused: "nothing_stands" });
  });

  test.each([
    ["after ten minutes", 601, clerk, "too_late"],
    ["by anybody else", 1, stf("stf_other"), "not_yours"],
  ] as const)("is not doubted %s", (_, seconds, by, refused) => {
    const { say, doubt } = history();
    say(quickNo);
    expect(doubt(seconds, by)).toEqual({ refused });
  });

  test("is not doubted where the respondent had said no before, in whatever form", () => {
    fc.assert(
      fc.property(anyWays, (objectsTo) => {
        fc.pre(!coversNothing(objectsTo));
        const { say, doubt } = history();
        say({ objectsTo });
        say(quickNo);
        expect(doubt(1)).toEqual({ refused: "said_before" });
      }),
    );
  });

  test("is not doubted once the respondent has said no since, in whatever form", () => {
    fc.assert(
      fc.property(anyWays, (objectsTo) => {
        fc.pre(!coversNothing(objectsTo));
        const { say, doubt } = history();
        say(quickNo);
        say({ objectsTo, id: ans("ans_web") });
        expect(doubt(1)).toEqual({ refused: "said_since" });
      }),
    );
  });

  test("is confirmed by a no of its respondent that comes afterwards, and by nobody else's", () => {
    fc.assert(
      fc.property(anyWays, fc.constantFrom(mother, father), (objectsTo, respondent) => {
        fc.pre(!coversNothing(objectsTo));
        const { say, doubt, add, state } = history();
        say(quickNo);
        const decided = doubt(1);
        if ("event" in decided) add(decided.event);
        say({ objectsTo, respondent, id: ans("ans_web") });
        const mothers = state().objections.find(
          (one) =>
            one.respondent === mother ||
            (one.respondent.kind === "parent" && one.respondent.parentId === "par_mother"),
        );
        expect(coversAllOf(mothers?.ways ?? { only: [] }, "all")).toBe(true);
        expect(mothers?.status).toBe(respondent === mother ? "active" : "under_review");
        expect(mothers?.doubt === undefined).toBe(respondent === mother);
      }),
    );
  });

  test("takes nothing away, whatever was said by whomever: every no there was still stands and covers as much", () => {
    const said = fc.record({
      objectsTo: fc.oneof(fc.constant("nothing" as const), anyWays),
      respondent: fc.constantFrom(mother, father, aunt, { kind: "pupil" as const }),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 5 }), fc.nat(4), (answers, place) => {
        const { say, doubt, add, state } = history();
        const all = [...answers.slice(0, place), quickNo, ...answers.slice(place)];
        for (const [n, one] of all.entries()) say({ id: ans(`ans_${n}`), ...one });
        const before = state();
        const decided = doubt(1);
        if ("event" in decided) add(decided.event);
        for (const no of before.objections) {
          const after = state().objections.find(({ id }) => id === no.id);
          expect(after !== undefined && isStanding(after)).toBe(true);
          expect(coversAllOf(after?.ways ?? { only: [] }, no.ways)).toBe(true);
        }
      }),
    );
  });
});

describe("the senior decision that it was a mistake", () => {
  const wish = (n: string) => ({
    objectionId: obj(n),
    ground: "recorded_by_mistake" as const,
    evidence: "Mrs Lowe: another pupil of the same name",
    evidenceOn: "2026-11-24" as never,
  });
  const given = { by: head, role: "head" as const, now: at("2026-11-24T12:30:00.000Z") };

  test("ends one that its recorder doubted, and not by the recorder", () => {
    const { say, doubt, add, state } = history();
    say(quickNo);
    const decided = doubt(1);
    if ("event" in decided) add(decided.event);
    expect(decideSenior(state(), wish("obj_0"), { ...given, by: clerk })).toEqual({
      problems: ["not_doubted"],
    });
    const ended = decideSenior(state(), wish("obj_0"), given);
    expect("event" in ended && applyEvent(state(), ended.event).objections).toEqual([]);
  });

  test("ends no other one", () => {
    const { say, state } = history();
    say({ objectsTo: "all" });
    expect(decideSenior(state(), wish("obj_0"), given)).toEqual({ problems: ["not_doubted"] });
    say({ respondent: aunt, objectsTo: "all", id: ans("ans_aunt") });
    expect(decideSenior(state(), wish("obj_1"), given)).toEqual({ problems: ["not_doubted"] });
  });
});
