import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anAnswer,
  anyRespondent,
  anyWays,
  father,
  mother,
  novemberDate,
  novemberDay,
} from "../../../tests/objections/any-answer.ts";
import { at, obj, par, pup, stf } from "../../../tests/store/fixtures.ts";
import { applyEvent, emptyState } from "./apply-event.ts";
import type { ContactState } from "./contact-state.ts";
import { decideAnswer } from "./decide-answer.ts";
import { isSameRespondent, isStanding } from "./objection.ts";
import type { PupilEvent } from "./pupil-event.ts";

const start = emptyState(pup("pup_1"));
const noon = at("2026-11-24T12:00:00.000Z");

function seniorDecision(objectionId: string): PupilEvent {
  return {
    type: "objection_ended",
    objectionId: obj(objectionId),
    decision: {
      by: stf("stf_head"),
      role: "head",
      ground: "court_order",
      evidence: "order of 3 November",
      at: noon,
    },
  };
}

const answerEvent = (state: ContactState, ...answer: Parameters<typeof anAnswer>): PupilEvent =>
  decideAnswer(state, anAnswer(...answer), obj(`obj_${state.version}`));

describe("the state of a pupil", () => {
  it("starts with nobody told, no objection, on roll, at version 0", () => {
    expect(start).toEqual({
      pupilId: "pup_1",
      version: 0,
      roll: { status: "on_roll" },
      objections: [],
      told: [],
    });
  });

  it("is the replay of its events, and its version is their number", () => {
    const step = fc.oneof(
      fc.record({
        respondent: anyRespondent,
        objectsTo: fc.oneof(fc.constant("nothing" as const), anyWays),
        day: novemberDay,
        signed: fc.option(novemberDay, { nil: undefined }),
        route: fc.constantFrom("website", "paper", "phone", "in_person", "school_records"),
      }),
      fc.constantFrom("leaves", "told", "senior" as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        let state = start;
        const events: PupilEvent[] = [];
        for (const one of steps) {
          const event = eventOf(state, one);
          const before = JSON.stringify(state);
          const next = applyEvent(state, event);
          expect(JSON.stringify(state)).toBe(before);
          events.push(event);
          state = next;
        }
        expect(events.reduce(applyEvent, start)).toEqual(state);
        expect(state.version).toBe(events.length);
        expect(state.objections.every(isStanding)).toBe(true);
        state.objections.forEach((one, place) => {
          const twins = state.objections.filter((other) =>
            isSameRespondent(one.respondent, other.respondent),
          );
          expect(twins).toEqual([state.objections[place]]);
        });
      }),
      { numRuns: 500 },
    );

    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
    function eventOf(state: ContactState, one: Step): PupilEvent {
      if (one === "leaves")
        return { type: "roll_changed", roll: { status: "left", leftOn: novemberDate(1) } };
      if (one === "told")
        return {
          type: "parent_told",
          told: { parentId: par("par_mother"), how: "read", at: noon },
        };
      if (one === "senior") return seniorDecision(state.objections[0]?.id ?? "obj_none");
      const { day, signed, ...rest } = one;
      const signedOn = signed === undefined ? undefined : novemberDate(signed);
      return answerEvent(state, day, { ...rest, signedOn });
    }
  });

  it("takes the roll from the latest of its events, and keeps every objection of a leaver", () => {
    const objected = applyEvent(start, answerEvent(start, 3));
    const left = applyEvent(objected, {
      type: "roll_changed",
      roll: { status: "left", leftOn: novemberDate(20) },
    });
    expect(left.roll).toEqual({ status: "left", leftOn: "2026-11-20" });
    expect(left.objections).toEqual(objected.objections);
  });

  it("loses only the objection that a senior decision names", () => {
    const first = applyEvent(start, answerEvent(start, 3, { respondent: mother }));
    const both = applyEvent(first, answerEvent(first, 4, { respondent: father }));
    const ended = applyEvent(both, seniorDecision("obj_0"));
    expect(ended.objections).toEqual(both.objections.slice(1));
    expect(applyEvent(both, seniorDecision("obj_other")).objections).toEqual(both.objections);
  });
});

describe("who has been told", () => {
  it("is the latest of each parent, and an answer of their own counts", () => {
    const read = applyEvent(start, {
      type: "parent_told",
      told: { parentId: par("par_mother"), how: "read", at: noon },
    });
    const other = applyEvent(read, {
      type: "parent_told",
      told: { parentId: par("par_father"), how: "phone", at: noon },
    });
    const answered = applyEvent(other, answerEvent(other, 25, { objectsTo: "nothing" }));
    expect(answered.told).toEqual([
      { parentId: "par_father", how: "phone", at: noon },
      { parentId: "par_mother", how: "answered", at: "2026-11-25T12:00:00.000Z" },
    ]);
  });

  it.each([
    ["the pupil's own no", { respondent: { kind: "pupil" } as const }],
    ["a no out of the school's records", { route: "school_records" as const }],
  ])("is nobody after %s", (_, more) => {
    expect(applyEvent(start, answerEvent(start, 3, more)).told).toEqual([]);
  });
});

describe("the day of an objection", () => {
  it("is the signed day of a slip, else the London day it came in", () => {
    const slip = applyEvent(
      start,
      answerEvent(start, 9, { route: "paper", signedOn: novemberDate(2) }),
    );
    const late = applyEvent(
      start,
      answerEvent(start, 9, { receivedAt: at("2026-07-01T23:30:00.000Z") }),
    );
    expect(slip.objections[0]?.saidOn).toBe("2026-11-02");
    expect(late.objections[0]?.saidOn).toBe("2026-07-02");
  });

  it("moves on with every later no, and never back", () => {
    const first = applyEvent(start, answerEvent(start, 10));
    const later = applyEvent(first, answerEvent(first, 20, { objectsTo: { allExcept: [] } }));
    const oldSlip = applyEvent(
      later,
      answerEvent(later, 21, { route: "paper", signedOn: novemberDate(1) }),
    );
    const yes = applyEvent(oldSlip, answerEvent(oldSlip, 22, { objectsTo: "nothing" }));
    expect([first, later, oldSlip, yes].map(({ objections }) => objections[0]?.saidOn)).toEqual([
      "2026-11-10",
      "2026-11-20",
      "2026-11-20",
      "2026-11-20",
    ]);
  });
});
