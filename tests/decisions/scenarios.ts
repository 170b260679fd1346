import {
  channelOf,
  type Decision,
  decideBatch,
  elmCourtSettings,
  type Instant,
  londonClock,
  permitEndsAt,
} from "@elm-court/domain";
import { at, on } from "../store/fixtures.ts";
import { recordScenarios } from "./record-scenarios.ts";
import {
  account,
  adultBirth,
  decide,
  exemption,
  factsOf,
  groupAccount,
  groupOf,
  halfPastTen,
  mrB,
  msA,
  nobodyObjected,
  noon,
  pupilWith,
  requestOf,
  type Situation,
} from "./situation.ts";

/** One row of the decision table: what is the case, what must come out, and what does. */
export type Scenario = {
  readonly number: number;
  readonly scenario: string;
  readonly expected: string;
  readonly actual: () => string;
};

const text = account("text");
const email = account("email");
const tonight = on("2026-11-24");
const atRiskTonight = exemption({ noAlternativeNight: tonight });

const outcome = (given: Situation): string => decide(given).outcome;
const withClause = ({ outcome, reasons }: Decision): string =>
  `${outcome} ${reasons[0]?.clause ?? ""}`.trim();
const withCode = ({ outcome, code }: Decision): string => `${outcome} ${code}`;

function withUntil({ outcome, until }: Decision): string {
  return until === undefined ? outcome : `${outcome}, until ${londonClock(until)}`;
}

function permit(given: Situation & { now: Instant }): string {
  const ends = permitEndsAt(decide(given), given.now);
  return ends === undefined ? "no permit" : `ends ${londonClock(ends)}`;
}

function followUp(decision: Decision): string {
  const inPerson = decision.obligations.some((one) => one.do === "follow_up_in_person");
  return `${withClause(decision)}${inPerson ? ", follow up in person" : ""}`;
}

function batch(items: readonly Situation[]): Decision[] {
  return decideBatch(
    items.map((given) => ({ facts: factsOf(given), request: requestOf(given) })),
    noon,
  );
}

const leaverOf13 = { status: "left", leftOn: on("2026-07-20"), bornOn: on("2013-02-01") } as const;
const adult = { status: "left", leftOn: on("2024-07-20"), bornOn: adultBirth } as const;
const fifthWay = {
  ...elmCourtSettings,
  ways: [
    ...elmCourtSettings.ways,
    {
      channel: channelOf("class_app"),
      likeness: "instant_message",
      used: true,
      name: "Class app",
    } as const,
  ],
};
const withDrama = { ...msA, groups: [groupOf("grp_drama")] };

const decisions: Scenario[] = [
  {
    number: 1,
    scenario: "22:30, at-risk exemption without noAlternativeNight, no agreed number, text",
    expected: "refer, until 08:00",
    actual: () =>
      withUntil(
        decide({
          now: halfPastTen,
          exemptions: [exemption()],
          account: account("text", { standing: "not_agreed" }),
        }),
      ),
  },
  {
    number: 2,
    scenario: "22:30, at-risk exemption whose noAlternativeNight was two weeks ago",
    expected: "defer",
    actual: () =>
      outcome({
        now: halfPastTen,
        exemptions: [
          exemption({
            startsAt: at("2026-11-10T12:00:00.000Z"),
            noAlternativeNight: on("2026-11-10"),
          }),
        ],
        account: text,
      }),
  },
  {
    number: 3,
    scenario: "exemption names Ms A; Mr B's mail merge asks",
    expected: "deny 5.2",
    actual: () =>
      withClause(
        decide({
          exemptions: [exemption()],
          staff: mrB,
          account: email,
          ask: { staffId: mrB.id },
        }),
      ),
  },
  {
    number: 4,
    scenario:
      "at-risk exemption for email with tonight's noAlternativeNight, extenuating one for text; text at 22:30",
    expected: "defer",
    actual: () =>
      outcome({
        now: halfPastTen,
        account: text,
        exemptions: [
          exemption({ ways: [channelOf("email")], noAlternativeNight: tonight }),
          exemption({ kind: "extenuating_circumstances", ways: [channelOf("text")] }),
        ],
      }),
  },
  {
    number: 5,
    scenario: "extenuating exemption, 22:30",
    expected: "defer",
    actual: () =>
      outcome({
        now: halfPastTen,
        account: text,
        exemptions: [exemption({ kind: "extenuating_circumstances", noAlternativeNight: tonight })],
      }),
  },
  {
    number: 6,
    scenario: "objection to text only; email",
    expected: "allow",
    actual: () =>
      outcome({ pupil: pupilWith([{ ways: { only: [channelOf("text")] } }]), account: email }),
  },
  {
    number: 7,
    scenario: "no objection; pupil wrote first on a social network, agreed group account",
    expected: "deny 8.4, follow up in person",
    actual: () =>
      followUp(
        decide({
          pupil: nobodyObjected,
          staff: withDrama,
          account: groupAccount,
          ask: { replyingTo: "a message of today" },
        }),
      ),
  },
  {
    number: 8,
    scenario: "leaver aged 13, objection / none",
    expected: "deny / allow",
    actual: () =>
      [pupilWith([{ ways: "all" }], leaverOf13), pupilWith([], leaverOf13)]
        .map((pupil) => outcome({ pupil, account: email }))
        .join(" / "),
  },
  {
    number: 9,
    scenario: "former pupil of 20, confirmed not vulnerable, personal account",
    expected: "allow 8.3",
    actual: () =>
      withClause(
        decide({
          pupil: pupilWith([{ ways: "all" }], adult),
          mark: "confirmed_not_vulnerable",
          account: account("email", { standing: "personal" }),
        }),
      ),
  },
  {
    number: 10,
    scenario: "former pupil marked vulnerable / of 20, nobody has confirmed",
    expected: "deny / refer",
    actual: () =>
      (["vulnerable", "nobody_has_said"] as const)
        .map((mark) =>
          outcome({ pupil: pupilWith([{ ways: "all" }], adult), mark, account: email }),
        )
        .join(" / "),
  },
  {
    number: 11,
    scenario: "no objection; email, account not agreed or missing",
    expected: "refer",
    actual: () => {
      const both = [account("email", { standing: "not_agreed" }), undefined].map((one) =>
        outcome({ pupil: nobodyObjected, account: one }),
      );
      return [...new Set(both)].join(" / ");
    },
  },
  {
    number: 12,
    scenario: "no objection; text from own mobile, agreed",
    expected: "allow",
    actual: () =>
      outcome({
        pupil: nobodyObjected,
        account: account("text", { owner: { kind: "person", staffId: msA.id } }),
      }),
  },
  {
    number: 15,
    scenario: "objection to all ways made before a fifth way was added; the fifth way",
    expected: "deny",
    actual: () => outcome({ settings: fifthWay, account: account("class_app") }),
  },
  {
    number: 17,
    scenario: "permit at 20:58; permit at 22:30 under tonight's at-risk exemption",
    expected: "ends 21:00; ends 22:35",
    actual: () =>
      [
        permit({ now: at("2026-11-24T20:58:00.000Z"), pupil: nobodyObjected, account: text }),
        permit({ now: halfPastTen, exemptions: [atRiskTonight], account: text }),
      ].join("; "),
  },
  {
    number: 19,
    scenario: "batch with an unknown id",
    expected: "that item deny unknown_pupil, the rest answered",
    actual: () => {
      const [before, unknown, after] = batch([
        { pupil: nobodyObjected, account: email },
        { pupil: undefined, account: email },
        { pupil: nobodyObjected, account: text },
      ]).map(withCode);
      return before === "allow allowed" && after === "allow allowed"
        ? `that item ${unknown}, the rest answered`
        : `${before}, ${unknown}, ${after}`;
    },
  },
  {
    number: 21,
    scenario: "no reason given",
    expected: "deny reason_missing",
    actual: () =>
      withCode(decide({ pupil: nobodyObjected, account: email, ask: { reason: undefined } })),
  },
  {
    number: 22,
    scenario: "message to the parent",
    expected: "allow not_governed",
    actual: () => withCode(decide({ account: email, ask: { recipient: "parent" } })),
  },
  {
    number: 23,
    scenario: "the named staff asks in a batch",
    expected: "deny",
    actual: () =>
      batch([{ exemptions: [atRiskTonight], account: email }])
        .map((one) => one.outcome)
        .join(),
  },
  {
    number: 24,
    scenario: "the only answer is the pupil's own no",
    expected: "deny",
    actual: () =>
      outcome({
        pupil: pupilWith([{ ways: "all", respondent: { kind: "pupil" } }]),
        account: email,
      }),
  },
];

/** Every row of the decision table, in its order. */
export const scenarios: readonly Scenario[] = [...decisions, ...recordScenarios].toSorted(
  (a, b) => a.number - b.number,
);
