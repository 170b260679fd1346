import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldAfter, missedBy } from "../../../tests/feed/tool-stops.ts";
import {
  anAnswer,
  anyRespondent,
  anyWays,
  father,
  mother,
  novemberDate,
  novemberDay,
} from "../../../tests/objections/any-answer.ts";
import { noon, obj, on, pup, stf } from "../../../tests/store/fixtures.ts";
import { channelOf, policyWays } from "../index.ts";
import type { Answer } from "../objection/answer.ts";
import { applyEvent, emptyState } from "../objection/apply-event.ts";
import type { ContactState } from "../objection/contact-state.ts";
import { decideAnswer } from "../objection/decide-answer.ts";
import type { ObjectedWays } from "../objection/objected-ways.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";
import { decideChanges } from "./decide-changes.ts";

const id = pup("pup_1");
const ways = policyWays.map(channelOf);
const [email, text, chat, social] = ["email", "text", "instant_message", "social_network"];
const begun = applyEvent(emptyState(id), { type: "pupil_added", roll: { status: "on_roll" } });

const says = (state: ContactState, more: Partial<Answer>, day = 1): PupilEvent =>
  decideAnswer(state, anAnswer(day, more), obj(`obj_${state.version}`));
const signed = { route: "paper", signedOn: novemberDate(9) } as const;

/** The changes of the last event, as `effect channels`. */
function toldOf(state: ContactState, event: PupilEvent): readonly string[] {
  return decideChanges(state, applyEvent(state, event), ways, noon).map(
    ({ effect, channels }) => `${effect} ${channels === "all" ? "all" : channels.join(",")}`,
  );
}
const objected = (objectsTo: ObjectedWays, more: Partial<Answer> = {}): ContactState =>
  applyEvent(begun, says(begun, { objectsTo, ...more }));

describe("what staff tools are told", () => {
  it("is to ask, about a new pupil", () => {
    const event = { type: "pupil_added", roll: { status: "on_roll" } } as const;
    expect(toldOf(emptyState(id), event)).toEqual(["ask_again all"]);
  });

  it.each<[string, ObjectedWays, string[]]>([
    ["a no to all", "all", ["stop all"]],
    ["a no to one way", { only: [channelOf("text")] }, ["stop text"]],
    [
      "a no with an exception: to all, ways of next year too, and then the exception",
      { allExcept: [channelOf("email")] },
      ["stop all", "ask_again email"],
    ],
  ])("is to stop, after %s", (_, objectsTo, expected) => {
    expect(toldOf(begun, says(begun, { objectsTo }))).toEqual(expected);
  });

  it.each<[string, ContactState, Partial<Answer>, string[]]>([
    ["a signed yes", objected("all"), { objectsTo: "nothing", ...signed }, ["ask_again all"]],
    [
      "a signed slip that keeps three",
      objected("all"),
      { objectsTo: { allExcept: [channelOf("email")] }, ...signed },
      ["ask_again email"],
    ],
    ["a yes that ends nothing", objected("all"), { objectsTo: "nothing" }, []],
    ["a yes where there was no no", begun, { objectsTo: "nothing" }, []],
    ["the same no again", objected("all"), { objectsTo: "all" }, []],
    ["another parent's same no", objected("all"), { respondent: father }, []],
    [
      "another parent's wider no",
      objected({ only: [channelOf("text")] }),
      { respondent: father },
      ["stop all"],
    ],
    [
      "a no that joins another",
      objected({ only: [channelOf("text")] }),
      { objectsTo: { only: [channelOf("email")] } },
      [`stop ${email},${text}`],
    ],
  ])("after %s", (_, before, more, expected) => {
    expect(toldOf(before, says(before, more, 10))).toEqual(expected);
  });

  it("is nothing of one parent's yes while another's no stands", () => {
    const both = applyEvent(
      objected("all"),
      says(objected("all"), { respondent: father, objectsTo: { only: [channelOf("text")] } }),
    );
    const yes = says(both, { respondent: mother, objectsTo: "nothing", ...signed }, 10);
    expect(toldOf(both, yes)).toEqual([`ask_again ${email},${chat},${social}`]);
    const other = says(both, { respondent: father, objectsTo: "nothing", ...signed }, 10);
    expect(toldOf(both, other)).toEqual([]);
  });

  it("is to ask, after a senior decision ended the last objection", () => {
    const before = objected("all");
    const decision = {
      by: stf("stf_head"),
      role: "head",
      ground: "court_order",
      evidence: "order",
      at: noon,
    } as const;
    const objectionId = before.objections[0]!.id;
    expect(toldOf(before, { type: "objection_ended", objectionId, decision })).toEqual([
      "ask_again all",
    ]);
  });

  it("is to ask about a leaver, and never about a way that is objected to", () => {
    const left = { type: "roll_changed", roll: { status: "left", leftOn: on("2026-07-20") } };
    expect(toldOf(begun, left as PupilEvent)).toEqual(["ask_again all"]);
    expect(toldOf(objected("all"), left as PupilEvent)).toEqual([]);
    expect(toldOf(objected({ only: [channelOf("text")] }), left as PupilEvent)).toEqual([
      `ask_again ${email},${chat},${social}`,
    ]);
  });

  it("is nothing of a parent who has read the explanation", () => {
    const told = { parentId: "par_1", how: "read", at: noon };
    expect(toldOf(begun, { type: "parent_told", told } as PupilEvent)).toEqual([]);
  });
});

it("a tool that keeps to every change holds at least what is objected to, at every moment and for ways of next year", () => {
  const step = fc.oneof(
    fc.record({
      respondent: anyRespondent,
      objectsTo: fc.oneof(fc.constant("nothing" as const), anyWays),
      day: novemberDay,
      signed: fc.option(novemberDay, { nil: undefined }),
    }),
    fc.constantFrom("leaves", "ended" as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let state = emptyState(id);
      let held: ObjectedWays = { only: [] };
      const happen = (event: PupilEvent): void => {
        const after = applyEvent(state, event);
        const before = state;
        state = after;
        const standing = state.objections.map((one) => one.ways);
        const still = before.objections
          .map((one) => one.ways)
          .filter((one) => standing.includes(one));
        for (const change of decideChanges(before, after, ways, noon)) {
          held = heldAfter(held, change);
          expect(missedBy(held, still)).toEqual([]);
        }
        expect(missedBy(held, standing)).toEqual([]);
      };
      happen({ type: "pupil_added", roll: { status: "on_roll" } });
      for (const one of steps) {
        if (one === "leaves") happen({ type: "roll_changed", roll: { status: "left" } });
        else if (one === "ended") {
          const objectionId = state.objections[0]?.id ?? obj("obj_none");
          happen({ type: "objection_ended", objectionId } as PupilEvent);
        } else {
          const { day, signed: signedDay, ...said } = one;
          const paper =
            signedDay === undefined
              ? {}
              : ({ route: "paper", signedOn: novemberDate(signedDay) } as const);
          happen(says(state, { ...said, ...paper }, day));
        }
      }
    }),
    { numRuns: 500 },
  );
});
