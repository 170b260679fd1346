import { describe, expect, it } from "vitest";
import { account, msA, noon } from "../../../tests/decisions/situation.ts";
import { at, dec, key, pup, snd } from "../../../tests/store/fixtures.ts";
import { makeId, isFollowUpId } from "../ids.ts";
import {
  contactLineOf,
  maySwitchContactList,
  mayWithholdLine,
  shownLines,
} from "./contact-line.ts";
import { decideSettling } from "./decide-settling.ts";
import { decideFollowUpDone, type FollowUp } from "./follow-up.ts";
import type { Send } from "./send.ts";

const send: Send = {
  id: snd("snd_1"),
  keyId: key("key_1"),
  staffId: msA.id,
  pupilId: pup("pup_1"),
  channel: account("text").channel,
  reason: "arrangements",
  recipient: "pupil",
  code: "allowed",
  decisionId: dec("dec_1"),
  openedAt: noon,
  deliverBefore: noon,
  status: "open",
  restedOn: [],
};
const later = at("2026-11-24T13:00:00.000Z");

function settledAs(status: "sent" | "failed", more: Partial<Send> = {}) {
  const decided = decideSettling({ ...send, ...more }, status, later);
  if (decided === "send_settled") throw new Error(decided);
  return decided.settled;
}

describe("a send", () => {
  it("ends once, and says the same of it for ever", () => {
    const settled = settledAs("sent");
    expect(decideSettling(settled, "sent", noon)).toEqual({ settled, isNew: false });
    expect(decideSettling(settled, "failed", noon)).toBe("send_settled");
  });

  it("has a line for parents only if it was sent and rested on nothing of safeguarding", () => {
    expect(contactLineOf(settledAs("sent"))).toMatchObject({ sentAt: later });
    expect(contactLineOf(settledAs("failed"))).toBeUndefined();
    expect(contactLineOf(settledAs("sent", { restedOn: ["vulnerable_mark"] }))).toBeUndefined();
    expect(contactLineOf(settledAs("sent", { code: "former_pupil" }))).toBeUndefined();
  });
});

describe("the lines of parents", () => {
  const line = contactLineOf(settledAs("sent"))!;
  const young = { ...line, sendId: snd("snd_2"), sentAt: at("2026-11-25T13:00:00.000Z") };
  const now = at("2026-11-27T12:59:59.999Z");

  it("are none while the list is off, and none from before it was on", () => {
    expect(shownLines([line], {}, now)).toEqual([]);
    expect(shownLines([line], { onSince: at("2026-11-24T13:00:00.001Z") }, now)).toEqual([]);
  });

  it("are 48 hours old, the latest first", () => {
    expect(shownLines([line, young], { onSince: noon }, now)).toEqual([line]);
    const then = at("2026-11-27T13:00:00.000Z");
    expect(shownLines([line, young], { onSince: noon }, then)).toEqual([young, line]);
  });

  it("are switched and withheld by the safeguarding lead, who withholds none of their own child", () => {
    const lead = { staff: msA, roles: ["safeguarding_lead"] } as const;
    const head = { staff: msA, roles: ["head", "office"] } as const;
    const mother = { ...lead, staff: { ...msA, ownChildren: [send.pupilId] } };
    expect([lead, head].map(maySwitchContactList)).toEqual([true, false]);
    expect([lead, head, mother].map((one) => mayWithholdLine(one, send.pupilId))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a talk in person", () => {
  const task: FollowUp = {
    id: makeId(isFollowUpId, "fup", "1"),
    pupilId: send.pupilId,
    staffId: msA.id,
    channel: send.channel,
    because: "pupil_wrote",
    openedAt: noon,
    restedOn: [],
  };

  it("is done once, and never by the pupil's own parent", () => {
    const done = decideFollowUpDone(task, msA, later);
    expect(done).toEqual({ ...task, done: { by: msA.id, at: later } });
    expect(decideFollowUpDone(done as FollowUp, msA, later)).toBe("already_done");
    const parent = { ...msA, ownChildren: [send.pupilId] };
    expect(decideFollowUpDone(task, parent, later)).toBe("own_child");
  });
});
