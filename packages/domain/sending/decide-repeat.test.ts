import { describe, expect, it } from "vitest";
import {
  account,
  exemption,
  factsOf,
  noon,
  pupilWith,
  requestOf,
} from "../../../tests/decisions/situation.ts";
import { at } from "../../../tests/store/fixtures.ts";
import { decideContact } from "../decision/decide-contact.ts";
import { decideAgain, decideRepeat } from "./decide-repeat.ts";

const free = { pupil: pupilWith([]), account: account("email") };
const objected = { pupil: pupilWith([{ ways: "all" }]), account: account("email") };
const exempt = { ...objected, exemptions: [exemption()] };

/** What a call answered at noon, asked again at `now` with what holds then. */
function again(first: Parameters<typeof factsOf>[0], then: typeof first, now = noon) {
  const { deliverBefore, restedOn = [] } = decideContact(factsOf(first), requestOf(first), noon);
  return decideRepeat({ deliverBefore, restedOn }, factsOf(then), requestOf(then), {
    now,
    decidedAt: now,
  })?.code;
}

describe("the same call again", () => {
  it("has the same answer while it holds", () => {
    expect(again(free, free)).toBeUndefined();
    expect(again(exempt, exempt)).toBeUndefined();
  });

  it("has the no that it had, whatever has changed since", () => {
    expect(again(objected, free)).toBeUndefined();
  });

  it("has no yes any more once there is an objection (behaviour 17)", () => {
    expect(again(free, objected)).toBe("objection");
  });

  it("does not turn a plain yes into one that rests on an exemption: its send is kept as plain", () => {
    expect(again(free, exempt)).toBe("objection");
  });

  it("has no yes once the exemption has been ended", () => {
    expect(again(exempt, objected)).toBe("objection");
  });

  it("has no yes in the night, nor on the next day", () => {
    expect(again(free, free, at("2026-11-24T21:00:00.000Z"))).toBe("night");
    expect(again(free, free, at("2026-11-25T09:00:00.000Z"))).toBe("too_late");
  });

  it("says that its time has passed, and offers nothing else", () => {
    const given = { deliverBefore: noon, restedOn: [] };
    const late = decideAgain(given, factsOf(free), requestOf(free), { now: noon, decidedAt: noon });
    expect(late).toMatchObject({ outcome: "deny", alternatives: [], retry: "never" });
    expect(late.reasons).toMatchObject([
      {
        effect: "deny",
        code: "too_late",
        text: "The time for which this was allowed has passed. Ask again under a new Idempotency-Key.",
      },
    ]);
  });
});
