import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anAnswer,
  anyRespondent,
  anyWays,
  aunt,
  father,
  mother,
  novemberDate,
  novemberDay,
  waysOf,
} from "../../../tests/objections/any-answer.ts";
import { ans, obj, pup } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import type { Answer } from "./answer.ts";
import { applyEvent, emptyState } from "./apply-event.ts";
import type { ContactState } from "./contact-state.ts";
import { decideAnswer, needsFollowUp } from "./decide-answer.ts";
import type { ObjectedWays } from "./objected-ways.ts";
import { isSameRespondent, type Respondent } from "./objection.ts";

const text = channelOf("text");
const email = channelOf("email");
const nobody = emptyState(pup("pup_1"));
const newId = obj("obj_new");

function decided(state: ContactState, answer: Answer) {
  return decideAnswer(state, answer, newId);
}

function after(...answers: readonly Answer[]): ContactState {
  return answers.reduce(
    (state, answer, place) => applyEvent(state, decideAnswer(state, answer, obj(`obj_${place}`))),
    nobody,
  );
}

/** What one respondent's objection covers, way by way. */
function covered(state: ContactState, respondent: Respondent = mother): readonly string[] {
  const own = state.objections.find((one) => isSameRespondent(one.respondent, respondent));
  return own === undefined ? [] : waysOf(own.ways);
}

const paperYes = (signed: number, received: number): Answer =>
  anAnswer(received, { route: "paper", objectsTo: "nothing", signedOn: novemberDate(signed) });

describe("what an answer does", () => {
  const noToText = after(anAnswer(3, { objectsTo: { only: [text] } }));
  const noToAll = after(anAnswer(3));
  const onPaper = (objectsTo: Answer["objectsTo"], signed: number): Answer =>
    anAnswer(20, { route: "paper", objectsTo, signedOn: novemberDate(signed) });

  it.each<[string, ContactState, Answer, string, ObjectedWays | undefined]>([
    ["a first yes", nobody, anAnswer(4, { objectsTo: "nothing" }), "no_objection", undefined],
    [
      "a first no to no way",
      nobody,
      anAnswer(4, { objectsTo: { only: [] } }),
      "no_objection",
      undefined,
    ],
    ["a first no", nobody, anAnswer(4), "objection_made", "all"],
    [
      "a first narrow no",
      nobody,
      anAnswer(4, { objectsTo: { only: [text] } }),
      "objection_made",
      { only: [text] },
    ],
    ["the same no again", noToAll, anAnswer(4), "objection_widened", "all"],
    ["a wider no", noToText, anAnswer(4), "objection_widened", "all"],
    [
      "a no to another way",
      noToText,
      anAnswer(4, { objectsTo: { only: [email] } }),
      "objection_widened",
      { only: [email, text] },
    ],
    [
      "a narrower no",
      noToAll,
      anAnswer(4, { objectsTo: { only: [text] } }),
      "objection_kept",
      "all",
    ],
    [
      "a yes on the website",
      noToAll,
      anAnswer(4, { objectsTo: "nothing" }),
      "objection_kept",
      "all",
    ],
    ["a no to no way", noToAll, anAnswer(4, { objectsTo: { only: [] } }), "objection_kept", "all"],
    [
      "a yes by phone",
      noToAll,
      anAnswer(4, { objectsTo: "nothing", route: "phone" }),
      "objection_kept",
      "all",
    ],
    [
      "a yes in person",
      noToAll,
      anAnswer(4, { objectsTo: "nothing", route: "in_person" }),
      "objection_kept",
      "all",
    ],
    [
      "a yes out of old records",
      noToAll,
      anAnswer(4, { objectsTo: "nothing", route: "school_records" }),
      "objection_kept",
      "all",
    ],
    [
      "a website yes that says it was signed",
      noToAll,
      anAnswer(4, { objectsTo: "nothing", signedOn: novemberDate(4) }),
      "objection_kept",
      "all",
    ],
    [
      "a paper yes without a date",
      noToAll,
      anAnswer(4, { objectsTo: "nothing", route: "paper" }),
      "objection_kept",
      "all",
    ],
    ["a paper yes signed later", noToAll, onPaper("nothing", 4), "objection_ended", undefined],
    [
      "a paper yes signed on the day it came",
      noToAll,
      onPaper("nothing", 20),
      "objection_ended",
      undefined,
    ],
    [
      "a paper yes signed on the day of the no",
      noToAll,
      onPaper("nothing", 3),
      "objection_kept",
      "all",
    ],
    ["a paper yes signed before the no", noToAll, onPaper("nothing", 2), "objection_kept", "all"],
    ["a paper yes dated after it came", noToAll, onPaper("nothing", 21), "objection_kept", "all"],
    [
      "only some ways allowed on paper, signed later",
      noToAll,
      onPaper({ allExcept: [text] }, 4),
      "objection_narrowed",
      { allExcept: [text] },
    ],
    [
      "another no on paper, signed later, takes nothing back",
      noToAll,
      onPaper({ only: [text] }, 4),
      "objection_kept",
      "all",
    ],
    [
      "a narrower no on paper, signed on the day of the no",
      noToAll,
      onPaper({ only: [text] }, 3),
      "objection_kept",
      "all",
    ],
  ])("%s", (_, state, answer, effect, ways) => {
    expect(decided(state, answer)).toMatchObject({ type: "answer_recorded", answer, effect });
    expect(decided(state, answer).ways).toEqual(ways);
  });

  it("keeps the objection's id, and takes the new one only for a first no", () => {
    const standing = noToText.objections[0]?.id;
    expect(decided(nobody, anAnswer(4)).objectionId).toBe(newId);
    expect(decided(noToText, anAnswer(4)).objectionId).toBe(standing);
    expect(decided(noToAll, paperYes(4, 5)).objectionId).toBe(standing);
    expect(decided(nobody, anAnswer(4, { objectsTo: "nothing" })).objectionId).toBeUndefined();
  });

  it("asks for a follow-up exactly when less protection was asked for than still stands", () => {
    expect(needsFollowUp(decided(noToAll, paperYes(3, 5)))).toBe(true);
    expect(needsFollowUp(decided(noToAll, paperYes(4, 5)))).toBe(false);
    expect(needsFollowUp(decided(nobody, anAnswer(4)))).toBe(false);
  });
});

describe("an objection is easy to widen and hard to end", () => {
  const anyObjectsTo = fc.oneof(fc.constant("nothing" as const), anyWays);

  it("never shrinks by any sequence of answers that are not on paper, whoever gives them", () => {
    const routes = fc.constantFrom("website", "phone", "in_person", "school_records");
    const answers = fc.array(
      fc.record({
        respondent: anyRespondent,
        objectsTo: anyObjectsTo,
        route: routes,
        day: novemberDay,
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, anyRespondent, (said, watched) => {
        let state = nobody;
        for (const { day, ...rest } of said) {
          const before = covered(state, watched);
          const answer = anAnswer(day, rest);
          state = applyEvent(state, decided(state, answer));
          expect(covered(state, watched)).toEqual(expect.arrayContaining([...before]));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("covers everything its respondent ever said no to, when nothing came on paper", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyObjectsTo, novemberDay), { maxLength: 8 }), (said) => {
        const state = after(...said.map(([objectsTo, day]) => anAnswer(day, { objectsTo })));
        const noes = said.flatMap(([objectsTo]) =>
          objectsTo === "nothing" ? [] : waysOf(objectsTo),
        );
        expect(new Set(covered(state))).toEqual(new Set(noes));
      }),
      { numRuns: 1000 },
    );
  });

  it("ends by a paper yes only if that was signed on a later date than every no before it", () => {
    const noes = fc.array(
      fc.record({
        objectsTo: anyWays.filter((ways) => waysOf(ways).length > 0),
        said: novemberDay,
        onPaper: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(noes, novemberDay, (said, signed) => {
        const state = after(
          ...said.map(({ objectsTo, said: day, onPaper }) =>
            onPaper
              ? anAnswer(28, { objectsTo, route: "in_person", signedOn: novemberDate(day) })
              : anAnswer(day, { objectsTo }),
          ),
        );
        const yes = decided(state, paperYes(signed, 28));
        const laterThanAll = said.every((no) => novemberDate(signed) > novemberDate(no.said));
        expect(yes.effect).toBe(laterThanAll ? "objection_ended" : "objection_kept");
      }),
      { numRuns: 2000 },
    );
  });

  it("stands against a yes signed before the newest no, though an older slip came in after that no", () => {
    const oldSlip = anAnswer(12, { route: "paper", signedOn: novemberDate(1) });
    const state = after(anAnswer(10, { objectsTo: { only: [text] } }), oldSlip);
    expect(decided(state, paperYes(5, 14)).effect).toBe("objection_kept");
  });

  it("stands against a yes signed before a narrower no was said", () => {
    const state = after(anAnswer(3), anAnswer(20, { objectsTo: { only: [text] } }));
    expect(decided(state, paperYes(10, 25)).effect).toBe("objection_kept");
    expect(decided(state, paperYes(21, 25)).effect).toBe("objection_ended");
  });

  it("is not touched by a yes, however signed, of another person", () => {
    const state = after(anAnswer(3), { ...paperYes(20, 21), respondent: father });
    expect(covered(state, mother)).toEqual(waysOf("all"));
    expect(decided(state, { ...paperYes(20, 21), respondent: father }).effect).toBe("no_objection");
  });
});

describe("two people who object for one child", () => {
  it("have an objection each, and one ending leaves the other as it was", () => {
    const both = after(
      anAnswer(3),
      anAnswer(4, { respondent: father, objectsTo: { only: [text] } }),
    );
    const one = applyEvent(both, decided(both, paperYes(5, 6)));
    expect(both.objections.map(({ respondent }) => respondent)).toEqual([mother, father]);
    expect(one.objections).toEqual(both.objections.filter((each) => each.respondent === father));
  });

  it("are told apart: two parents, the pupil, and two names given through one link", () => {
    const uncle: Respondent = {
      ...(aunt as Extract<Respondent, { kind: "someone_else" }>),
      name: "Omar",
    };
    const state = after(
      ...[mother, father, aunt, uncle, { kind: "pupil" } as const].map((respondent) =>
        anAnswer(3, { respondent }),
      ),
    );
    expect(state.objections).toHaveLength(5);
  });
});

describe("an answer from someone who is not on record", () => {
  it("protects at once, under review with five days to decide", () => {
    const state = after(anAnswer(3, { respondent: aunt }));
    expect(state.objections).toMatchObject([
      { status: "under_review", reviewDueOn: novemberDate(8), ways: "all" },
    ]);
  });

  it("does not count as the parent having been told, whose link they held", () => {
    expect(after(anAnswer(3, { respondent: aunt })).told).toEqual([]);
  });
});

describe("an answer out of the school's old records", () => {
  it("protects, and does not say that the parent has been told", () => {
    const state = after(anAnswer(3, { route: "school_records", id: ans("ans_old") }));
    expect(state.objections).toMatchObject([{ status: "active", answerId: "ans_old" }]);
    expect(state.told).toEqual([]);
  });
});
