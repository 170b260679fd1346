import { describe, expect, it } from "vitest";
import {
  account,
  adultBirth,
  decide,
  exemption,
  groupAccount,
  groupOf,
  halfPastTen,
  mrB,
  msA,
  nobodyObjected,
  noon,
  objectedToAll,
  pupilWith,
  type Situation,
} from "../../../tests/decisions/situation.ts";
import { at, exm, on, par, pup } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { genuineReasons } from "../contact/contact-request.ts";
import { applyEvent } from "../objection/apply-event.ts";
import { elmCourtSettings } from "../policy/elm-court.ts";
import { clauseOf } from "../policy/policy.ts";
import { decideUnavailable } from "./conclude.ts";
import type { Decision } from "./decision.ts";
import { mayAskAbout } from "./may-ask-about.ts";

const email = account("email");
const text = account("text");
const free = { pupil: nobodyObjected, account: email } as const;
const codes = ({ reasons }: Decision): string[] => reasons.map(({ code }) => code);
const short = ({ outcome, code, reasons }: Decision): string =>
  `${outcome} ${code} ${reasons[0]?.clause ?? "-"}`;
const adult = (left = true) => ({
  ...pupilWith([{ ways: "all" as const }], {
    status: left ? "left" : "on_roll",
    bornOn: adultBirth,
  }),
});

describe("rule 0, the facts", () => {
  it.each<[string, Situation, string]>([
    ["an unknown pupil", { ...free, pupil: undefined }, "deny unknown_pupil -"],
    ["unknown staff", { ...free, staff: undefined }, "deny unknown_staff -"],
    ["staff who have left", { ...free, staff: { ...msA, active: false } }, "deny unknown_staff -"],
    [
      "a way the school has not",
      { ...free, ask: { channel: "pigeon" } },
      "deny unknown_channel 2.1",
    ],
    ["a malformed way", { ...free, ask: { channel: "" } }, "deny unknown_channel 2.1"],
    ["no reason", { ...free, ask: { reason: undefined } }, "deny reason_missing 4.3"],
    ["an unheard-of reason", { ...free, ask: { reason: "toString" } }, "deny reason_missing 4.3"],
    [
      "other work without words",
      { ...free, ask: { reason: "other_work" } },
      "deny reason_missing 4.3",
    ],
    [
      "other work with blank words",
      { ...free, ask: { reason: "other_work", reasonWords: " \n" } },
      "deny reason_missing 4.3",
    ],
    [
      "other work with words",
      { ...free, ask: { reason: "other_work", reasonWords: "the play" } },
      "allow allowed 4.3",
    ],
    ["a school not ready", { ...free, schoolReady: false }, "deny not_ready -"],
    [
      "a message to a parent of an unknown pupil",
      { ...free, pupil: undefined, ask: { recipient: "parent" } },
      "deny unknown_pupil -",
    ],
    [
      "a message to a parent by a school not ready",
      { ...free, schoolReady: false, ask: { recipient: "parent" } },
      "deny not_ready -",
    ],
    [
      "a message to a parent without a reason",
      { ...free, ask: { recipient: "parent", reason: undefined } },
      "allow not_governed 5.2",
    ],
  ])("%s", (_, given, expected) => {
    expect(short(decide(given))).toBe(expected);
  });

  it("does not know a way that the school has and does not use", () => {
    const ways = elmCourtSettings.ways.map((way) => ({ ...way, used: way.channel !== "email" }));
    const decision = decide({ ...free, settings: { ...elmCourtSettings, ways } });
    expect(short(decision)).toBe("deny unknown_channel 2.1");
  });

  it("names everything that is missing at once, and offers nothing instead", () => {
    const decision = decide({
      schoolReady: false,
      pupil: undefined,
      staff: undefined,
      ask: { channel: "pigeon", reason: undefined },
    });
    expect(codes(decision)).toEqual([
      "not_ready",
      "unknown_pupil",
      "unknown_staff",
      "unknown_channel",
      "reason_missing",
    ]);
    expect(decision).toMatchObject({ alternatives: [], retry: "person", obligations: [] });
  });

  it("answers no, and ask again soon, where the facts cannot be loaded", () => {
    expect(decideUnavailable()).toMatchObject({
      outcome: "deny",
      code: "unavailable",
      retry: "soon",
      reasons: [{ clause: null, textHash: null }],
    });
  });
});

describe("rule 1, who it is", () => {
  it("does not govern a message to a parent, objection, night and personal account or not", () => {
    const decision = decide({
      now: halfPastTen,
      account: account("email", { standing: "personal" }),
      ask: { recipient: "parent" },
    });
    expect(decision).toMatchObject({
      outcome: "allow",
      code: "not_governed",
      obligations: [],
      advice: [],
    });
  });

  it("takes every rule for a pupil of 18 who is still on roll", () => {
    const given = {
      pupil: adult(false),
      mark: "confirmed_not_vulnerable",
      account: email,
    } as const;
    expect(short(decide(given))).toBe("deny objection 5.2");
  });

  it("takes every rule for a leaver of unknown age", () => {
    const leaver = pupilWith([{ ways: "all" }], { status: "left", leftOn: on("2015-07-20") });
    const given = { pupil: leaver, mark: "confirmed_not_vulnerable", account: email } as const;
    expect(short(decide(given))).toBe("deny objection 5.2");
  });

  it("counts a leaver's age by the London date: 18 from midnight of the birthday", () => {
    const leaver = pupilWith([{ ways: "all" }], { status: "left", bornOn: on("2008-11-24") });
    const given = { pupil: leaver, mark: "confirmed_not_vulnerable", account: email } as const;
    const around = ["2026-11-23T23:59:59.999Z", "2026-11-24T00:00:00.000Z"].map((now) =>
      short(decide({ ...given, now: at(now) })),
    );
    expect(around).toEqual(["deny objection 5.2", "allow former_pupil 8.3"]);
  });

  it("refers a former pupil nobody has confirmed to the safeguarding lead, and offers no other way", () => {
    const pupil = pupilWith([], { status: "left", bornOn: adultBirth });
    const decision = decide({ pupil, account: email });
    expect(short(decision)).toBe("refer vulnerability_not_confirmed 8.3");
    expect(decision).toMatchObject({ referTo: "safeguarding_lead", retry: "person" });
    expect(decision.alternatives.filter(({ kind }) => kind === "way")).toEqual([]);
  });

  it("asks nothing of the sender about a confirmed former pupil, at night either", () => {
    const decision = decide({ pupil: adult(), mark: "confirmed_not_vulnerable", now: halfPastTen });
    expect(decision).toMatchObject({
      outcome: "allow",
      code: "former_pupil",
      obligations: [],
      advice: [],
    });
    expect(decision.until).toBeUndefined();
  });
});

describe("rule 2, the reason", () => {
  it.each([
    ["private", "deny private_contact 4.1"],
    ["social", "deny private_contact 4.3"],
  ])("%s contact is denied", (reason, expected) => {
    expect(short(decide({ ...free, ask: { reason } }))).toBe(expected);
  });

  it.each(genuineReasons)("%s is a genuine reason", (reason) => {
    expect(decide({ ...free, ask: { reason, reasonWords: "the play" } }).outcome).toBe("allow");
  });

  it("is not lifted by an exemption, and another way is not offered for it", () => {
    const decision = decide({ ...free, exemptions: [exemption()], ask: { reason: "private" } });
    expect(decision.outcome).toBe("deny");
    expect(decision.alternatives.filter(({ kind }) => kind === "way")).toEqual([]);
  });
});

describe("rule 3, a reply on a social network", () => {
  const drama = { ...msA, groups: [groupOf("grp_drama")] };
  const reply = {
    pupil: nobodyObjected,
    staff: drama,
    account: groupAccount,
    ask: { replyingTo: "a message" },
  } as const;

  it("is denied, with or without an exemption, and leaves a talk in person to do", () => {
    const decision = decide({
      ...reply,
      exemptions: [exemption({ noAlternativeNight: on("2026-11-24") })],
    });
    expect(short(decision)).toBe("deny pupil_wrote_first 8.4");
    expect(decision.obligations).toEqual([{ clause: "8.4", do: "follow_up_in_person" }]);
  });

  it("is not about starting there, nor about replying by email", () => {
    expect(decide({ ...reply, ask: {} }).outcome).toBe("allow");
    expect(decide({ ...reply, account: email }).outcome).toBe("allow");
  });

  it("is allowed from an agreed account alone where the school has chosen the milder reading", () => {
    const settings = { ...elmCourtSettings, socialReplyDeniedFromAgreedAccounts: false };
    const notAgreed = { ...groupAccount, standing: "not_agreed" as const };
    expect(decide({ ...reply, settings }).outcome).toBe("allow");
    expect(decide({ ...reply, settings, account: notAgreed }).outcome).toBe("deny");
  });
});

describe("rule 5, the objection", () => {
  it("no exemption of another pupil lifts it, wherever it came from", () => {
    const elsewhere = exemption({ pupilId: pup("pup_other") });
    expect(decide({ exemptions: [exemption()], account: email }).outcome).toBe("allow");
    expect(decide({ exemptions: [elsewhere], account: email }).outcome).toBe("deny");
  });
});

describe("rule 4, the account", () => {
  const own = { kind: "person", staffId: msA.id } as const;
  const drama = { kind: "group", groupId: groupOf("grp_drama") } as const;

  it.each<[string, Situation, string]>([
    ["no account said", { account: undefined }, "refer account_missing 7.1"],
    [
      "an account not on the list",
      { account: undefined, ask: { accountId: email.id } },
      "refer account_unknown 7.1",
    ],
    [
      "something named that is no account id",
      { account: undefined, ask: { accountNamed: true } },
      "refer account_unknown 7.1",
    ],
    [
      "an account of another way",
      { account: text, ask: { channel: "email" } },
      "refer account_unknown 7.1",
    ],
    [
      "an email account not agreed",
      { account: account("email", { standing: "not_agreed" }) },
      "refer account_not_agreed 7.1",
    ],
    [
      "a number not agreed",
      { account: account("text", { standing: "not_agreed" }) },
      "refer account_not_agreed 6.1",
    ],
    [
      "a chat account not agreed",
      { account: account("instant_message", { standing: "not_agreed" }) },
      "refer account_not_agreed 8.2",
    ],
    [
      "a social account not agreed",
      { account: account("social_network", { standing: "not_agreed" }) },
      "refer account_not_agreed 8.2",
    ],
    [
      "a personal email account",
      { account: account("email", { standing: "personal", owner: own }) },
      "deny personal_account 7.1",
    ],
    [
      "a personal chat account",
      { account: account("instant_message", { standing: "personal", owner: own }) },
      "deny personal_account 8.3",
    ],
    [
      "a personal social account",
      { account: account("social_network", { standing: "personal", owner: own }) },
      "deny personal_account 8.3",
    ],
    [
      "a personal number, not agreed",
      { account: account("text", { standing: "personal", owner: own }) },
      "refer account_not_agreed 6.1",
    ],
    [
      "an agreed account of somebody else",
      { account: account("email", { owner: { kind: "person", staffId: mrB.id } }) },
      "refer account_not_agreed 7.1",
    ],
    [
      "an agreed account of another group",
      { account: account("email", { owner: drama }) },
      "refer account_not_agreed 7.1",
    ],
    [
      "an agreed account of one's own",
      { account: account("email", { owner: own }) },
      "allow allowed 4.3",
    ],
    [
      "an agreed account of one's group",
      { account: account("email", { owner: drama }), staff: { ...msA, groups: [drama.groupId] } },
      "allow allowed 4.3",
    ],
  ])("%s", (_, given, expected) => {
    expect(short(decide({ pupil: nobodyObjected, ...given }))).toBe(expected);
  });

  it("refers to the line manager, and no exemption lifts a personal account", () => {
    const exemptions = [exemption({ noAlternativeNight: on("2026-11-24") })];
    expect(decide({ ...free, account: undefined }).referTo).toBe("line_manager");
    expect(
      decide({ account: account("email", { standing: "personal" }), exemptions }).outcome,
    ).toBe("deny");
  });
});

describe("rule 5, an objection", () => {
  it("denies while under review too", () => {
    const pupil = pupilWith([
      {
        ways: "all",
        respondent: {
          kind: "someone_else",
          name: "Ines",
          relationship: "aunt",
          viaParentId: par("par_1"),
        },
      },
    ]);
    expect(pupil.objections[0]?.status).toBe("under_review");
    expect(short(decide({ pupil, account: email }))).toBe("deny objection 5.2");
  });

  it("of one parent denies though the other has none, and for the way it covers alone", () => {
    const pupil = pupilWith([
      { ways: { only: [channelOf("text")] } },
      {
        ways: { allExcept: [channelOf("email")] },
        respondent: { kind: "parent", parentId: par("par_2") },
      },
    ]);
    const outcomes = [email, text, account("instant_message")].map(
      (one) => decide({ pupil, account: one }).outcome,
    );
    expect(outcomes).toEqual(["allow", "deny", "deny"]);
  });

  it.each(["at_risk", "extenuating_circumstances"] as const)(
    "is lifted for named staff by day: %s",
    (kind) => {
      const decision = decide({ account: email, exemptions: [exemption({ kind })] });
      expect(decision).toMatchObject({
        outcome: "allow",
        restedOn: ["exm_1"],
        reasons: [{ clause: "5.2", code: "exemption" }],
      });
    },
  );

  it("is still told to the pupil's own school when the pupil wrote first (behaviour 19)", () => {
    expect(
      short(
        decide({
          account: email,
          ask: { replyingTo: "a question", reason: "respond_to_question" },
        }),
      ),
    ).toBe("deny objection 5.2");
  });
});

describe("rule 6, the night", () => {
  const tonight = exemption({ noAlternativeNight: on("2026-11-24") });

  it("defers to 08:00, for starting and for replying, and says when", () => {
    for (const ask of [{}, { replyingTo: "a question" }])
      expect(decide({ ...free, now: halfPastTen, ask })).toMatchObject({
        outcome: "defer",
        code: "night",
        until: "2026-11-25T08:00:00.000Z",
        retry: "at",
      });
  });

  it("is lifted with its own objection gate by two exemptions, one for each gate", () => {
    const forNight = exemption({ noAlternativeNight: on("2026-11-24"), ways: [channelOf("text")] });
    const forObjection = exemption({
      id: exm("exm_2"),
      kind: "extenuating_circumstances",
      endsAt: at("2026-11-26T12:00:00.000Z"),
    });
    expect(
      decide({ now: halfPastTen, account: text, exemptions: [forNight, forObjection] }),
    ).toMatchObject({ outcome: "allow", restedOn: ["exm_2", "exm_1"] });
    expect(
      decide({ now: halfPastTen, account: email, exemptions: [forNight, forObjection] }).outcome,
    ).toBe("defer");
  });

  it("still says until when it lasts where an exemption lifts it, and delivery must come before that", () => {
    expect(decide({ now: halfPastTen, account: text, exemptions: [tonight] })).toMatchObject({
      outcome: "allow",
      until: "2026-11-25T08:00:00.000Z",
      deliverBefore: "2026-11-25T08:00:00.000Z",
    });
  });

  it("holds for the ways that the school's setting names", () => {
    const settings = { ...elmCourtSettings, nightWays: [channelOf("text")] };
    const outcomes = [email, text].map(
      (one) => decide({ pupil: nobodyObjected, account: one, now: halfPastTen, settings }).outcome,
    );
    expect(outcomes).toEqual(["allow", "defer"]);
  });

  it("says until on a deny and on a refer as well", () => {
    expect(decide({ account: email, now: halfPastTen })).toMatchObject({
      outcome: "deny",
      until: "2026-11-25T08:00:00.000Z",
      retry: "never",
    });
    expect(decide({ pupil: nobodyObjected, account: undefined, now: halfPastTen })).toMatchObject({
      outcome: "refer",
      until: "2026-11-25T08:00:00.000Z",
      retry: "person",
    });
  });
});

describe("rule 7, what an allow asks and reminds of", () => {
  it.each([
    ["email", "7.3", "7.2"],
    ["text", "6.4", "6.3"],
    ["instant_message", "6.4", "6.3"],
    ["social_network", "6.4", "6.3"],
  ])(
    "by %s: tell the line manager, keep a record (%s), take care (%s)",
    (channel, record, care) => {
      const decision = decide({ pupil: nobodyObjected, account: account(channel) });
      expect(decision.obligations).toEqual([
        { clause: "4.6", do: "make_line_manager_aware" },
        { clause: record, do: "keep_record" },
      ]);
      expect(decision.advice.map(({ clause, code }) => `${clause} ${code}`)).toEqual([
        `${care} careful_language`,
        "5.1 parents_not_told",
      ]);
    },
  );

  it("stops reminding that no parent was told once one has been", () => {
    const told = applyEvent(nobodyObjected, {
      type: "parent_told",
      told: { parentId: par("par_1"), how: "read", at: noon },
    });
    expect(decide({ ...free, pupil: told }).advice.map(({ code }) => code)).toEqual([
      "careful_language",
    ]);
  });

  it("asks and reminds of nothing on a refusal", () => {
    expect(decide({ account: email })).toMatchObject({ obligations: [], advice: [] });
  });
});

describe("the worst finding wins", () => {
  it("and all reasons are given: deny before refer before defer, equals in the order of the rules", () => {
    const decision = decide({
      now: halfPastTen,
      account: account("social_network", { standing: "not_agreed" }),
      ask: { reason: "private", replyingTo: "a message" },
    });
    expect(codes(decision)).toEqual([
      "private_contact",
      "pupil_wrote_first",
      "objection",
      "account_not_agreed",
      "night",
    ]);
    expect(decision.outcome).toBe("deny");
  });

  it("refer before defer", () => {
    const decision = decide({
      pupil: nobodyObjected,
      now: halfPastTen,
      account: account("text", { standing: "not_agreed" }),
    });
    expect(codes(decision)).toEqual(["account_not_agreed", "night"]);
  });

  it("every reason carries the hash of its clause's own words", () => {
    const { reasons } = decide({ now: halfPastTen, account: email });
    expect(reasons.map(({ textHash }) => textHash)).toEqual(
      [clauseOf("5.2"), clauseOf("6.2")].map(({ textHash }) => textHash),
    );
  });
});

describe("deliver before", () => {
  it.each([
    ["noon", "2026-11-24T12:00:00.000Z", "2026-11-24T21:00:00.000Z"],
    ["a second before the night", "2026-11-24T20:59:59.000Z", "2026-11-24T21:00:00.000Z"],
    ["08:00", "2026-11-24T08:00:00.000Z", "2026-11-24T21:00:00.000Z"],
    ["a summer noon", "2026-07-01T11:00:00.000Z", "2026-07-01T20:00:00.000Z"],
  ])("is the next 21:00 in London, asked at %s", (_, now, deliverBefore) => {
    expect(decide({ ...free, now: at(now) }).deliverBefore).toBe(deliverBefore);
  });

  it("is the end of the exemption it rests on, where that comes first", () => {
    const endsAt = at("2026-11-24T13:00:00.000Z");
    expect(decide({ account: email, exemptions: [exemption({ endsAt })] }).deliverBefore).toBe(
      endsAt,
    );
  });

  it("does not shrink for an exemption that the allow does not rest on", () => {
    const endsAt = at("2026-11-24T13:00:00.000Z");
    expect(decide({ ...free, exemptions: [exemption({ endsAt })] }).deliverBefore).toBe(
      "2026-11-24T21:00:00.000Z",
    );
  });
});

describe("what is offered instead", () => {
  const offered = (given: Situation): string[] =>
    decide(given).alternatives.map((one) => (one.kind === "way" ? one.channel : one.kind));
  const noText = { pupil: pupilWith([{ ways: { only: [channelOf("text")] } }]), account: text };

  it.each([
    [
      "a school day at noon",
      "2026-11-24T12:00:00.000Z",
      ["email", "instant_message", "social_network", "meeting", "call_through_office", "letter"],
    ],
    [
      "08:00 sharp",
      "2026-11-24T08:00:00.000Z",
      ["email", "instant_message", "social_network", "meeting", "call_through_office", "letter"],
    ],
    [
      "16:00 sharp, the office closed",
      "2026-11-24T16:00:00.000Z",
      ["email", "instant_message", "social_network", "letter"],
    ],
    [
      "a Saturday",
      "2026-11-21T12:00:00.000Z",
      ["email", "instant_message", "social_network", "letter"],
    ],
    [
      "a Sunday",
      "2026-11-22T12:00:00.000Z",
      ["email", "instant_message", "social_network", "letter"],
    ],
    ["the night", "2026-11-24T22:30:00.000Z", []],
    ["before 08:00", "2026-11-24T07:59:59.000Z", []],
  ])("can be used then: %s", (_, now, expected) => {
    expect(offered({ ...noText, now: at(now) })).toEqual(expected);
  });

  it("leaves out what the same objection covers", () => {
    expect(offered({ pupil: objectedToAll, account: email })).toEqual([
      "meeting",
      "call_through_office",
      "letter",
    ]);
  });

  it("leaves out a social network where the pupil wrote first", () => {
    const ask = { replyingTo: "a message" };
    expect(offered({ ...noText, ask })).not.toContain("social_network");
  });

  it("leaves out ways that the school does not use", () => {
    const ways = elmCourtSettings.ways.map((way) => ({ ...way, used: way.channel === "text" }));
    expect(offered({ ...noText, settings: { ...elmCourtSettings, ways } })).toEqual([
      "meeting",
      "call_through_office",
      "letter",
    ]);
  });

  it("does not count on an exemption, whoever asks", () => {
    const exemptions = [
      exemption({ ways: [channelOf("email")], noAlternativeNight: on("2026-11-24") }),
    ];
    expect(offered({ account: text, exemptions, now: halfPastTen })).toEqual([]);
    expect(offered({ account: text, exemptions })).toEqual([
      "meeting",
      "call_through_office",
      "letter",
    ]);
  });

  it("is nothing on an allow", () => {
    expect(offered(free)).toEqual([]);
  });
});

describe("a question about another time", () => {
  it("takes the scope plan, and a question about now does not", () => {
    expect(mayAskAbout(["check"], undefined)).toBe(true);
    expect(mayAskAbout(["check"], noon)).toBe(false);
    expect(mayAskAbout(["check", "plan"], noon)).toBe(true);
  });
});
