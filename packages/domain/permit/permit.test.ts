import { describe, expect, it } from "vitest";
import {
  account,
  exemption,
  factsOf,
  halfPastTen,
  noon,
  pupilWith,
  requestOf,
  type Situation,
} from "../../../tests/decisions/situation.ts";
import { at, dec, key, on, prm } from "../../../tests/store/fixtures.ts";
import { decideContact } from "../decision/decide-contact.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import { decideRedeem } from "./decide-redeem.ts";
import { openPermit, shownEndsAt } from "./open-permit.ts";
import { signingKeyNow, withNewSigningKey } from "./signing-keys.ts";
import { tellDiscreetly } from "./tell-discreetly.ts";

const free = { pupil: pupilWith([]), account: account("email") };
const objected = { pupil: pupilWith([{ ways: "all" }]), account: account("email") };
const soonOver = addSeconds(noon, 60);
const exempt = { ...objected, exemptions: [exemption({ endsAt: soonOver })] };
const decide = (given: Situation, now: Instant) =>
  decideContact(factsOf(given), requestOf(given), now);
const about = (now: Instant) => ({
  id: prm("prm_1"),
  keyId: key("key_asker1"),
  decisionId: dec("dec_1"),
  at: now,
});
const open = (given: Situation, now: Instant = noon) =>
  openPermit(decide(given, now), requestOf(given), about(now));

describe("a permit", () => {
  it("is opened by an allow alone, for whom and what it was asked", () => {
    expect(open(objected)).toBeUndefined();
    expect(open(free)).toEqual({
      ...about(noon),
      at: undefined,
      staffId: "stf_a",
      pupilId: "pup_1",
      channel: "email",
      accountId: "acc_email",
      reason: "arrangements",
      recipient: "pupil",
      issuedAt: noon,
      endsAt: addSeconds(noon, 300),
      restedOn: [],
    });
  });

  it("is of somebody to somebody, in a way that there is", () => {
    const allowed = decide(free, noon);
    for (const missing of [{ staffId: undefined }, { pupilId: undefined }, { channel: "By Fax" }])
      expect(openPermit(allowed, { ...requestOf(free), ...missing }, about(noon))).toBeUndefined();
  });

  it("ends with the exemption that it rested on, and shows five minutes all the same", () => {
    expect(open(exempt)).toMatchObject({ endsAt: soonOver, restedOn: ["exm_1"] });
    expect(shownEndsAt(decide(exempt, noon), noon, noon)).toBe(addSeconds(noon, 300));
  });

  it.each([
    ["2026-11-24T20:54:59.999Z", "2026-11-24T20:59:59.000Z"],
    ["2026-11-24T20:58:00.000Z", "2026-11-24T21:00:00.000Z"],
  ])("of %s shows %s: whole seconds, and never the night", (now, ends) => {
    expect(shownEndsAt(decide(free, at(now)), at(now), at(now))).toBe(ends);
  });

  it("of the night shows the end of the night, or five minutes", () => {
    const noAlternativeNight = on("2026-11-24");
    const tonight = { ...objected, exemptions: [exemption({ noAlternativeNight })] };
    const late = at("2026-11-25T07:58:00.000Z");
    expect(shownEndsAt(decide(tonight, halfPastTen), halfPastTen, halfPastTen)).toBe(
      "2026-11-24T22:35:00.000Z",
    );
    expect(shownEndsAt(decide(tonight, late), late, late)).toBe("2026-11-25T08:00:00.000Z");
  });
});

describe("what a permit comes to when it is redeemed", () => {
  const redeem = (first: Situation, then: Situation, now: Instant = addSeconds(noon, 30)) =>
    decideRedeem(open(first)!, factsOf(then), requestOf(then), { now, decidedAt: now }).code;

  it("is a yes while it holds, and what holds now otherwise", () => {
    expect(redeem(free, free)).toBe("allowed");
    expect(redeem(exempt, exempt)).toBe("allowed");
    expect(redeem(free, objected)).toBe("objection");
    expect(redeem(free, exempt)).toBe("objection");
    expect(redeem(exempt, objected)).toBe("objection");
  });

  it("is too late past its own end, though there is a longer exemption by then", () => {
    const longer = { ...objected, exemptions: [exemption()] };
    expect(redeem(exempt, longer, addSeconds(soonOver, -0.001))).toBe("allowed");
    expect(redeem(exempt, longer, soonOver)).toBe("too_late");
  });

  it("is told the same whatever it rested on, and a no as it is", () => {
    const told = (given: Situation) => tellDiscreetly(decide(given, noon)).reasons;
    expect(told(exempt)).toEqual(told(free));
    expect(told(exempt)).toMatchObject([
      {
        clause: "4.3",
        effect: "allow",
        code: "allowed",
        text: "A genuine reason, and nothing that stands against it now.",
      },
    ]);
    const toParent = decide({ ...free, ask: { recipient: "parent" } }, noon);
    expect(tellDiscreetly(toParent)).toBe(toParent);
    expect(tellDiscreetly({ ...decide(objected, noon), code: "allowed" }).reasons).toEqual(
      decide(objected, noon).reasons,
    );
    expect(tellDiscreetly(decide(objected, noon))).toEqual(decide(objected, noon));
  });
});

describe("signing keys", () => {
  const made = (kid: string, madeAt: Instant) => ({ kid, secret: "s", madeAt });
  const month = 30 * 24 * 60 * 60;

  it("are made at first and after a month, and the last two are kept", () => {
    expect(signingKeyNow(undefined, noon)).toBeUndefined();
    const one = withNewSigningKey(undefined, made("one", noon));
    expect(one.keys).toEqual([made("one", noon)]);
    expect(signingKeyNow(one, addSeconds(noon, month - 1))?.kid).toBe("one");
    expect(signingKeyNow(one, addSeconds(noon, month))).toBeUndefined();
    const three = withNewSigningKey(withNewSigningKey(one, made("two", noon)), made("three", noon));
    expect(three).toMatchObject({ version: 3, keys: [{ kid: "two" }, { kid: "three" }] });
  });
});
