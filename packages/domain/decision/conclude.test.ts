import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySituation } from "../../../tests/decisions/any-situation.ts";
import {
  account,
  decide,
  exemption,
  factsOf,
  nobodyObjected,
  noon,
  requestOf,
} from "../../../tests/decisions/situation.ts";
import { at } from "../../../tests/store/fixtures.ts";
import { elmCourtSettings } from "../policy/elm-court.ts";
import { allowance, decideUnavailable, refusal } from "./conclude.ts";
import { decisionCodes } from "./decision.ts";
import { finding } from "./finding.ts";
import { askWithFacts } from "./rule-0-facts.ts";

const email = account("email");
const sentence = /^\p{Lu}[^\n]{15,}[.?]$/u;

describe("whatever is answered", () => {
  it("says each thing in a whole sentence, with a code of the closed list, and leaves out what it does not say", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        const decision = decide(given);
        for (const { text, code } of decision.reasons) {
          expect(text).toMatch(sentence);
          expect(decisionCodes).toContain(code);
        }
        for (const { text } of decision.advice) expect(text).toMatch(sentence);
        expect(Object.values(decision)).not.toContain(undefined);
        expect(decision.outcome === "allow" && decision.retry !== "never").toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the rule's own reason where nothing stands against it", () => {
    expect(decide({ account: email, pupil: nobodyObjected }).reasons).toMatchObject([
      {
        clause: "4.3",
        code: "allowed",
        text: "A genuine reason, an agreed account, and no objection.",
      },
    ]);
  });
});

describe("a refusal", () => {
  const unavailable = {
    outcome: "deny",
    code: "unavailable",
    reasons: [
      {
        clause: null,
        effect: "deny",
        code: "unavailable",
        text: "We cannot check now, so the answer is no. Ring the school office.",
        textHash: null,
      },
    ],
    obligations: [],
    advice: [],
    alternatives: [],
    retry: "soon",
  };

  it("for no known reason is that we cannot check (promise P4)", () => {
    expect(refusal([], [])).toEqual(unavailable);
    expect(decideUnavailable()).toEqual(unavailable);
  });

  it("names whom to refer to, whichever of its reasons says so", () => {
    const [deny, refer] = [
      finding("4.3", "deny", "objection", "A text that is long enough."),
      finding("4.3", "refer", "former_pupil", "A text that is long enough.", {
        referTo: "line_manager",
      }),
    ];
    expect(refusal([deny, refer], []).referTo).toBe("line_manager");
  });

  it("for the account does not offer the same way again", () => {
    const refused = decide({ account: undefined, pupil: nobodyObjected });
    expect(refused.outcome).not.toBe("allow");
    const ways = refused.alternatives.flatMap((one) => (one.kind === "way" ? [one.channel] : []));
    expect(ways.length).toBeGreaterThan(0);
    expect(ways).not.toContain("email");
  });

  it("offers a meeting on a Friday in school hours, and not on a Saturday", () => {
    const offered = (now: ReturnType<typeof at>) =>
      decide({ account: email, now }).alternatives.map(({ kind }) => kind);
    expect(offered(at("2026-11-27T12:00:00.000Z"))).toContain("meeting");
    expect(offered(at("2026-11-28T12:00:00.000Z"))).not.toContain("meeting");
  });

  it("of a reply on a social network without an account is a refusal, whatever the school decided of agreed ones", () => {
    const settings = { ...elmCourtSettings, socialReplyDeniedFromAgreedAccounts: false };
    const ask = { channel: "social_network", replyingTo: "a message" } as const;
    const asked = { settings, account: undefined, pupil: nobodyObjected, ask };
    expect(decide(asked).outcome).not.toBe("allow");
  });
});

describe("an allow", () => {
  it("rests on the exemption that one of its reasons names, though another names none", () => {
    const question = askWithFacts(
      factsOf({ account: email, pupil: nobodyObjected }),
      requestOf({ account: email }),
      noon,
    );
    if (!("way" in question)) throw new Error("nothing is missing");
    const text = "A text that is long enough.";
    const plain = finding("4.3", "allow", "allowed", text);
    const resting = finding("5.2", "allow", "exemption", text, { restedOn: exemption() });
    expect(allowance(question, [plain, resting]).restedOn).toEqual([exemption().id]);
  });
});
