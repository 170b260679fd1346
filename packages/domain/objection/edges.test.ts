import { describe, expect, it } from "vitest";
import { pupilWith } from "../../../tests/decisions/situation.ts";
import { ans, at, noon, obj, on, par, stf } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { applyEvent } from "./apply-event.ts";
import { decideSenior } from "./decide-senior.ts";
import { isSameRespondent, type Respondent } from "./objection.ts";
import { joinWays } from "./objected-ways.ts";

const by = { by: stf("stf_head"), role: "head", now: noon } as const;
const objected = pupilWith([{ ways: "all" }]);
const wish = {
  objectionId: obj("obj_0"),
  ground: "court_order",
  evidence: "x".repeat(500),
  evidenceOn: on("2026-11-24"),
} as const;

describe("the edges of an objection", () => {
  it("two noes that leave nothing allowed are a no to all ways", () => {
    const email = channelOf("email");
    expect(joinWays({ allExcept: [email] }, { only: [email] })).toBe("all");
  });

  it("somebody else of the same name by another parent's link is another person", () => {
    const gran: Respondent = {
      kind: "someone_else",
      name: "Robin Marlow",
      relationship: "grandmother",
      viaParentId: par("par_1"),
    };
    expect(isSameRespondent(gran, { ...gran, relationship: "aunt" })).toBe(true);
    expect(isSameRespondent(gran, { ...gran, viaParentId: par("par_2") })).toBe(false);
    expect(isSameRespondent(gran, { ...gran, name: "Sam Marlow" })).toBe(false);
  });

  it("an answer that ends an objection leaves none of its respondent", () => {
    const ended = applyEvent(objected, {
      type: "answer_recorded",
      answer: {
        id: ans("ans_end"),
        respondent: { kind: "parent", parentId: par("par_1") },
        route: "paper",
        objectsTo: "nothing",
        signedOn: on("2026-11-20"),
        receivedAt: at("2026-11-24T12:00:00.000Z"),
        recordedBy: "office",
      },
      effect: "objection_ended",
      objectionId: obj("obj_0"),
      ways: undefined,
    });
    expect(ended.objections).toEqual([]);
  });

  it("evidence of today, as long as it may be, is enough to end one", () => {
    expect(decideSenior(objected, wish, by)).toHaveProperty("event");
  });
});
