import { describe, expect, test } from "vitest";
import type { ContactState } from "../objection/contact-state.ts";
import { applyEvent, emptyState } from "../objection/apply-event.ts";
import type { Message, MessageKind, MessageStatus } from "../mailing/message.ts";
import type { Parent, Relationship } from "../roster/parent.ts";
import { addSeconds } from "../time/instant.ts";
import {
  aParent,
  aPupil,
  mlg,
  msg,
  noon,
  par,
  pup,
  said,
  tie,
} from "../../../tests/store/fixtures.ts";
import { accountOfTold } from "./account-of-told.ts";
import { decideTelling } from "./decide-telling.ts";
import { letterAddress } from "./letter-address.ts";
import { isTold, type ToldStanding, toldStandings } from "./told-standing.ts";

const [amira, yusuf] = [pup("pup_amira"), pup("pup_yusuf")];
const [mother, father] = [par("par_mother"), par("par_father")];
const day = 24 * 60 * 60;
const home = { lines: ["1 Elm Road"], postcode: "ZZ99 1ZZ" };

function message(
  parentId: Parent["id"],
  status: MessageStatus,
  more: Partial<Message> = {},
): Message {
  return {
    id: msg(`msg_${parentId}`),
    mailingId: mlg("mlg_1"),
    parentId,
    kind: "explanation",
    status,
    createdAt: noon,
    changedAt: noon,
    ...more,
  };
}

function account(given: {
  readonly parents?: readonly Parent[];
  readonly ties?: readonly Relationship[];
  readonly states?: readonly ContactState[];
  readonly messages?: readonly Message[];
  readonly daysLater?: number;
}) {
  const { parents = [aParent(mother)], ties = [tie(amira, mother)] } = given;
  const pupilIds = [...new Set([amira, ...ties.map(({ pupilId }) => pupilId)])];
  return accountOfTold(
    {
      pupils: pupilIds.map((id) => aPupil(id)),
      parents,
      relationships: ties,
      states: given.states ?? pupilIds.map((id) => emptyState(id)),
      messages: given.messages ?? [],
    },
    addSeconds(noon, (given.daysLater ?? 0) * day),
  );
}

const toldBy = (how: "read" | "paper" | "phone" | "in_person", parentId = mother, id = amira) =>
  applyEvent(emptyState(id), { type: "parent_told", told: { parentId, how, at: noon } });

describe("how far one parent has come", () => {
  const bounced = aParent(mother, { emailStanding: "bounced" });
  const blocked = aParent(mother, { addressBlock: "bounced" });
  const cases: readonly (readonly [string, ToldStanding, Parameters<typeof account>[0]])[] = [
    ["nothing was sent", "not_sent", {}],
    ["a message that waits", "not_sent", { messages: [message(mother, "created")] }],
    ["one decided against", "not_sent", { messages: [message(mother, "not_sent")] }],
    ["SES has taken it", "sent", { messages: [message(mother, "sent")] }],
    ["it arrived", "delivered", { messages: [message(mother, "delivered")] }],
    ["it came back", "not_reached", { messages: [message(mother, "bounced")] }],
    ["SES refused it", "not_reached", { messages: [message(mother, "failed")] }],
    [
      "another one to the address came back",
      "not_reached",
      { parents: [bounced], messages: [message(mother, "delivered")] },
    ],
    [
      "the address is blocked",
      "not_reached",
      { parents: [blocked], messages: [message(mother, "sent")] },
    ],
    ["a worker has just claimed it", "not_sent", { messages: [message(mother, "sending")] }],
    [
      "a worker claimed it a day ago",
      "not_reached",
      { messages: [message(mother, "sending")], daysLater: 1 },
    ],
    [
      "read, whatever the post says",
      "read",
      { states: [toldBy("read")], messages: [message(mother, "bounced")] },
    ],
    ["told on paper", "paper", { states: [toldBy("paper")] }],
    ["told by telephone", "phone", { states: [toldBy("phone")] }],
    ["told in person", "in_person", { states: [toldBy("in_person")] }],
    [
      "answered, and does not object",
      "answered",
      { states: [applyEvent(emptyState(amira), said(emptyState(amira), mother, "nothing"))] },
    ],
    [
      "said no",
      "said_no",
      { states: [applyEvent(emptyState(amira), said(emptyState(amira), mother, "all"))] },
    ],
  ];
  test.each(cases)("%s: %s", (_, standing, given) => {
    const { parents, pupils } = account(given);
    expect(parents.map((one) => one.standing)).toEqual([standing]);
    expect(pupils.map((one) => one.standing)).toEqual([standing]);
    expect(parents[0]?.nextStep === undefined).toBe(isTold(standing));
  });

  test("a delivery alone is not told", () => {
    expect(toldStandings.filter((one) => !isTold(one))).toEqual([
      "not_sent",
      "not_reached",
      "sent",
      "delivered",
    ]);
  });

  test("a no out of the school's old records is no telling", () => {
    const event = said(emptyState(amira), mother, "all");
    const old = { ...event, answer: { ...event.answer, route: "school_records" as const } };
    const states = [applyEvent(emptyState(amira), old)];
    expect(account({ states }).parents[0]?.standing).toBe("not_sent");
  });

  test("the latest message counts, in whatever order they come", () => {
    const first = message(mother, "bounced");
    const second = message(mother, "sent", { createdAt: addSeconds(noon, 60) });
    for (const messages of [
      [first, second],
      [second, first],
    ])
      expect(account({ messages }).parents[0]?.standing).toBe("sent");
  });
});

describe("a pupil and a parent", () => {
  const both = [tie(amira, mother), tie(amira, father)];
  const two = [aParent(mother), aParent(father)];

  test("a pupil is told by the best of their parents, and the other parent still is not", () => {
    const { pupils, parents } = account({ parents: two, ties: both, states: [toldBy("read")] });
    expect(pupils).toMatchObject([{ standing: "read", nextStep: undefined }]);
    expect(parents).toMatchObject([
      { standing: "read" },
      { standing: "not_sent", nextStep: "send" },
    ]);
  });

  test("a parent is told once they are about every child", () => {
    const ties = [tie(amira, mother), tie(yusuf, mother)];
    const states = [toldBy("phone"), emptyState(yusuf)];
    expect(account({ ties, states }).parents).toMatchObject([
      { standing: "not_sent", nextStep: "send" },
    ]);
    expect(
      account({ ties, states: [toldBy("phone"), toldBy("read", mother, yusuf)] }).parents,
    ).toMatchObject([{ standing: "phone", nextStep: undefined }]);
  });

  test("somebody who has left, and a parent of nobody who is here, are not counted", () => {
    const gone = accountOfTold(
      {
        pupils: [aPupil(amira, { roll: { status: "left" } })],
        parents: [aParent(mother)],
        relationships: [tie(amira, mother)],
        states: [],
        messages: [],
      },
      noon,
    );
    expect(gone).toEqual({ pupils: [], parents: [] });
  });

  test("a pupil without a parent on record is not told, and somebody must find one", () => {
    expect(account({ parents: [], ties: [] }).pupils).toMatchObject([
      { standing: "not_sent", nextStep: "find_parent" },
    ]);
  });
});

describe("the next step", () => {
  const step = (
    parent: Partial<Parent>,
    relationship: Partial<Relationship> = {},
    sent?: {
      readonly status: MessageStatus;
      readonly kind?: MessageKind;
      readonly reason?: Message["notSentReason"];
    },
    daysLater = 0,
  ) =>
    account({
      parents: [aParent(mother, parent)],
      ties: [{ ...tie(amira, mother), ...relationship }],
      messages:
        sent === undefined
          ? []
          : [
              message(mother, sent.status, {
                kind: sent.kind ?? "explanation",
                notSentReason: sent.reason,
              }),
            ],
      daysLater,
    }).parents[0]?.nextStep;

  test("is to send to who has an address, and then to wait a week, to remind once, and to do it by hand", () => {
    expect(step({})).toBe("send");
    expect(step({}, {}, { status: "created" })).toBe("wait");
    expect(step({}, {}, { status: "not_sent", reason: "no_email" })).toBe("send");
    expect(step({}, {}, { status: "delivered" }, 6)).toBe("wait");
    expect(step({}, {}, { status: "delivered" }, 7)).toBe("remind");
    expect(step({}, {}, { status: "sent", kind: "reminder" }, 6)).toBe("wait");
    expect(step({ phone: "07700900123" }, {}, { status: "sent", kind: "reminder" }, 7)).toBe(
      "telephone",
    );
  });

  test.each([
    { email: undefined, emailStanding: "none" as const },
    { emailStanding: "bounced" as const },
    { wantsPaper: true },
  ])("is a letter, a call or finding out for who cannot be emailed: %o", (unreached) => {
    expect(step({ ...unreached, address: home, phone: "07700900123" })).toBe("print_letter");
    expect(step({ ...unreached, phone: "07700900123" })).toBe("telephone");
    expect(step(unreached)).toBe("find_contact");
  });

  test("is by hand where an email failed", () => {
    expect(step({ phone: "07700900123" }, {}, { status: "failed" })).toBe("telephone");
  });

  test("is a decision where a court order is flagged, on this record or on another of the same person", () => {
    expect(step({}, { ordersNote: "needs_decision" })).toBe("decide_order");
    expect(step({}, {}, { status: "not_sent", reason: "orders_need_decision" })).toBe(
      "decide_order",
    );
  });

  test("is nothing to be done where no information goes to them, and said where they are not in the usual sending", () => {
    expect(step({}, { ordersNote: "no_information" })).toBe("no_information");
    expect(step({}, { kind: "grandparent", livesWith: "no", parentalResponsibility: "no" })).toBe(
      "not_in_usual_sending",
    );
  });

  test("of a pupil is the first of their parents'", () => {
    const ties = [
      { ...tie(amira, mother), ordersNote: "needs_decision" as const },
      tie(amira, father),
    ];
    const parents = [aParent(mother), aParent(father, { email: undefined, emailStanding: "none" })];
    expect(account({ parents, ties }).pupils[0]?.nextStep).toBe("find_contact");
  });
});

test("a letter goes to the parent's own address, or to the child's where they live together", () => {
  const child = aPupil(amira, { address: home });
  const at = (livesWith: Relationship["livesWith"], own?: Parent["address"]) =>
    letterAddress(aParent(mother, { address: own }), [
      { pupil: child, relationship: { ...tie(amira, mother), livesWith } },
    ]);
  const elsewhere = { lines: ["Flat 2, 9 Mill Lane"] };
  expect(at("yes")).toBe(home);
  expect(at("unknown")).toBeUndefined();
  expect(at("no")).toBeUndefined();
  expect(at("no", elsewhere)).toBe(elsewhere);
});

test("the office says how a parent was told, and never writes over what says more", () => {
  const given = { at: noon, explanationVersion: "1" };
  const event = decideTelling(emptyState(amira), mother, "phone", given);
  expect(event).toMatchObject({
    type: "parent_told",
    told: { parentId: mother, how: "phone", at: noon },
  });
  expect(decideTelling(toldBy("read"), mother, "phone", given)).toBeUndefined();
  expect(decideTelling(toldBy("phone"), mother, "phone", given)).toBeUndefined();
  expect(decideTelling(toldBy("paper"), mother, "phone", given)).toBeDefined();
  expect(decideTelling(toldBy("read"), father, "phone", given)).toBeDefined();
  const answered = applyEvent(emptyState(amira), said(emptyState(amira), mother, "nothing"));
  expect(decideTelling(answered, mother, "in_person", given)).toBeUndefined();
});
