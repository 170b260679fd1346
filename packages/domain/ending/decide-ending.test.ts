import { channelOf } from "../contact/channel.ts";
import { describe, expect, test } from "vitest";
import {
  isAnswerId,
  isEndingId,
  isObjectionId,
  isParentId,
  isPupilId,
  makeId,
  type ParentId,
} from "../ids.ts";
import type { Answer } from "../objection/answer.ts";
import { applyEvent, emptyState } from "../objection/apply-event.ts";
import { decideAnswer } from "../objection/decide-answer.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";
import type { OrdersNote, Parent } from "../roster/parent.ts";
import { addSeconds, instantOf } from "../time/instant.ts";
import { decideEnding, type EndingFacts } from "./decide-ending.ts";
import type { Ending } from "./ending.ts";
import { mayAskEnding } from "./may-ask-ending.ts";

const askedAt = instantOf(Date.UTC(2026, 2, 3, 14, 2));
const day = 24 * 60 * 60;
const due = addSeconds(askedAt, day);
const [mother, father] = ["mother", "father"].map((name) => makeId(isParentId, "par", name));
const pupilId = makeId(isPupilId, "pup", "amira");

function said(
  history: readonly PupilEvent[],
  parentId: ParentId,
  objectsTo: Answer["objectsTo"],
): PupilEvent[] {
  const state = history.reduce(applyEvent, emptyState(pupilId));
  const answer: Answer = {
    id: makeId(isAnswerId, "ans", String(history.length)),
    respondent: { kind: "parent", parentId },
    route: "website",
    objectsTo,
    receivedAt: askedAt,
    recordedBy: "website",
  };
  const newId = makeId(isObjectionId, "obj", String(history.length));
  return [...history, decideAnswer(state, answer, newId)];
}

const bothSaidNo = said(said([], mother!, "all"), father!, "all");

const ending: Ending = {
  id: makeId(isEndingId, "end", "one"),
  parentId: mother!,
  objections: [{ pupilId, objectionId: makeId(isObjectionId, "obj", "0"), version: 2 }],
  askedAt,
  status: "pending",
};

function factsOf(
  history: readonly PupilEvent[],
  change: {
    readonly notice?: EndingFacts["notice"];
    readonly parent?: Partial<Parent>;
    readonly ordersNote?: OrdersNote;
  } = {},
): EndingFacts {
  const { ordersNote = "none", parent } = change;
  return {
    notice: "notice" in change ? change.notice : { status: "sent", changedAt: askedAt },
    parent: {
      id: mother!,
      name: "Layla Haddad",
      email: "layla@home.example",
      emailStanding: "usable",
      wantsPaper: false,
      sharesEmail: false,
      ...parent,
    },
    relationships: [
      {
        pupilId,
        parentId: mother!,
        kind: "mother",
        parentalResponsibility: "yes",
        livesWith: "yes",
        ordersNote,
      },
    ],
    pupils: [
      {
        state: history.reduce(applyEvent, emptyState(pupilId)),
        events: history.map((event, place) => ({ version: place + 1, event })),
      },
    ],
  };
}

describe("a parent's wish to take their own no back", () => {
  test("waits for a day and then takes back that no, and nobody else's", () => {
    const facts = factsOf(bothSaidNo);
    expect(decideEnding(ending, facts, addSeconds(due, -1))).toBe("wait");
    const decision = decideEnding(ending, facts, due);
    if (typeof decision === "string" || !("events" in decision)) throw new Error("not ended");
    const [[state, event] = []] = decision.events;
    const after = applyEvent(state!, event!);
    expect(after.version).toBe(3);
    expect(after.objections.map(({ respondent }) => respondent)).toEqual([
      { kind: "parent", parentId: father },
    ]);
  });

  test("waits a whole day from when its notice went, however late that was", () => {
    const changedAt = addSeconds(askedAt, 20 * 60 * 60);
    const facts = factsOf(bothSaidNo, { notice: { status: "delivered", changedAt } });
    expect(decideEnding(ending, facts, due)).toBe("wait");
    expect(decideEnding(ending, facts, addSeconds(changedAt, day - 1))).toBe("wait");
    expect(decideEnding(ending, facts, addSeconds(changedAt, day))).toHaveProperty("events");
  });

  test.each(["created", "sending", undefined] as const)(
    "waits for two days while nobody knows that the notice went (%s), and then comes to nothing",
    (status) => {
      const notice = status && { status, changedAt: askedAt };
      const facts = factsOf(bothSaidNo, { notice });
      expect(decideEnding(ending, facts, addSeconds(due, day - 1))).toBe("wait");
      expect(decideEnding(ending, facts, addSeconds(due, day))).toEqual({ refused: "not_told" });
    },
  );

  test.each(["bounced", "failed", "not_sent"] as const)(
    "comes to nothing when the notice reached nobody (%s)",
    (status) => {
      const facts = factsOf(bothSaidNo, { notice: { status, changedAt: askedAt } });
      expect(decideEnding(ending, facts, due)).toEqual({ refused: "not_told" });
    },
  );

  test.each<[string, Answer["objectsTo"]]>([
    ["the same no", "all"],
    ["a narrower no", { allExcept: [channelOf("email")] }],
    ["a no to one way", { only: [channelOf("text")] }],
  ])("comes to nothing when the parent has said %s since", (_name, objectsTo) => {
    const facts = factsOf(said(bothSaidNo, mother!, objectsTo));
    expect(decideEnding(ending, facts, due)).toEqual({ refused: "said_no_again" });
  });

  test("goes on when the parent has said since that they do not object", () => {
    const facts = factsOf(said(bothSaidNo, mother!, "nothing"));
    expect(decideEnding(ending, facts, due)).toHaveProperty("events");
  });

  test("another parent's new no does not take it away", () => {
    const facts = factsOf(said(bothSaidNo, father!, "all"));
    expect(decideEnding(ending, facts, due)).toHaveProperty("events");
  });

  test.each<[string, Parameters<typeof factsOf>[1]]>([
    ["a court order came up", { ordersNote: "needs_decision" }],
    ["a court order means no information", { ordersNote: "no_information" }],
    ["two people read the inbox", { parent: { sharesEmail: true } }],
    ["emails come back", { parent: { emailStanding: "bounced" } }],
  ])("comes to nothing when %s", (_name, change) => {
    const facts = factsOf(bothSaidNo, change);
    expect(decideEnding(ending, facts, due)).toEqual({ refused: "not_sure_of_parent" });
  });

  test("comes to nothing when the parent is no longer on record for the child", () => {
    const facts = { ...factsOf(bothSaidNo), relationships: [] };
    expect(decideEnding(ending, facts, due)).toHaveProperty("refused");
  });

  test("comes to nothing when the no has ended otherwise, or is somebody else's", () => {
    const alone = factsOf(said([], father!, "all"));
    expect(decideEnding(ending, alone, due)).toEqual({ refused: "gone" });
    const gone = factsOf([]);
    expect(decideEnding(ending, gone, due)).toEqual({ refused: "gone" });
  });

  test("waits while the history that was read ends before the state does: it could hide a no", () => {
    const facts = factsOf(said(bothSaidNo, mother!, "all"));
    const cut = facts.pupils.map(({ state, events }) => ({ state, events: events.slice(0, 2) }));
    expect(decideEnding(ending, { ...facts, pupils: cut }, due)).toBe("wait");
  });
});

test("one wish at a time, and none for a week after one was stopped", () => {
  expect(mayAskEnding([], due)).toBe("allowed");
  expect(mayAskEnding([ending], due)).toEqual({ pending: ending });
  const stopped = { ...ending, status: "stopped", settledAt: askedAt } as const;
  expect(mayAskEnding([stopped], addSeconds(askedAt, 7 * day - 1))).toBe("stopped_lately");
  expect(mayAskEnding([stopped], addSeconds(askedAt, 7 * day))).toBe("allowed");
  expect(mayAskEnding([{ ...ending, status: "refused", settledAt: askedAt }], due)).toBe("allowed");
});
