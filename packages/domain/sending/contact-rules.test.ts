import { describe, expect, it } from "vitest";
import {
  account,
  factsOf,
  noon,
  pupilWith,
  requestOf,
} from "../../../tests/decisions/situation.ts";
import { dec, key, snd } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { decideContact } from "../decision/decide-contact.ts";
import { elmCourtSettings } from "../policy/elm-court.ts";
import { addSeconds } from "../time/instant.ts";
import { contactLineOf, shownLines } from "./contact-line.ts";
import { isOfSend, isStillToCome } from "./contact-record.ts";
import { decideSettling } from "./decide-settling.ts";
import { asksForFollowUp, isSocialNetwork } from "./follow-up.ts";
import { openSend } from "./open-send.ts";

const free = { pupil: pupilWith([]), account: account("email") };
const request = requestOf(free);
const allowed = decideContact(factsOf(free), request, noon);
const about = { id: snd("snd_1"), keyId: key("key_sender1"), decisionId: dec("dec_1"), at: noon };
const opened = openSend(allowed, request, about)!;

describe("a send", () => {
  it("is what was asked, under the decision that allowed it", () => {
    expect(opened).toEqual({
      id: "snd_1",
      keyId: "key_sender1",
      staffId: "stf_a",
      pupilId: "pup_1",
      channel: "email",
      accountId: "acc_email",
      reason: "arrangements",
      reasonWords: undefined,
      recipient: "pupil",
      code: "allowed",
      decisionId: "dec_1",
      openedAt: noon,
      deliverBefore: allowed.deliverBefore,
      status: "open",
      restedOn: [],
    });
  });

  it("is opened by an allow alone, of somebody to somebody, in a way that there is", () => {
    const { deliverBefore: _, ...no } = allowed;
    expect(openSend(no, request, about)).toBeUndefined();
    expect(openSend(allowed, { ...request, staffId: undefined }, about)).toBeUndefined();
    expect(openSend(allowed, { ...request, pupilId: undefined }, about)).toBeUndefined();
    expect(openSend(allowed, { ...request, channel: "By Fax" }, about)).toBeUndefined();
  });
});

describe("saying how a send ended", () => {
  it("is new once, and the same again after that", () => {
    const first = decideSettling(opened, "sent", noon);
    if (first === "send_settled") throw new Error("refused");
    expect(first).toMatchObject({ isNew: true, settled: { status: "sent", settledAt: noon } });
    const again = decideSettling(first.settled, "sent", addSeconds(noon, 60));
    expect(again).toMatchObject({ isNew: false, settled: { settledAt: noon } });
    expect(decideSettling(first.settled, "failed", noon)).toBe("send_settled");
  });
});

describe("a record of a contact", () => {
  const { id: sendId, keyId, staffId, pupilId, channel } = opened;
  const told = { sendId, keyId, staffId, pupilId, channel, direction: "sent", at: noon } as const;
  const record = { ...told, id: "rec_1" as never };

  it("tells of the send of the same key, sender, pupil and way, and of something sent", () => {
    expect(isOfSend(record, opened)).toBe(true);
    const others = [
      { direction: "received" },
      { keyId: "key_other01" },
      { staffId: "stf_b" },
      { pupilId: "pup_2" },
      { channel: "text" },
    ];
    for (const other of others)
      expect(isOfSend({ ...record, ...(other as object) }, opened)).toBe(false);
  });

  it("may be five minutes ahead, as clocks are, and no more", () => {
    expect(isStillToCome(addSeconds(noon, 300), noon)).toBe(false);
    expect(isStillToCome(addSeconds(noon, 300.001), noon)).toBe(true);
  });
});

describe("a talk in person", () => {
  it("is asked for by a refused reply on a social network, and by no yes", () => {
    const replied = { ...free, account: account("social_network"), ask: { replyingTo: "msg" } };
    const refused = decideContact(factsOf(replied), requestOf(replied), noon);
    expect([asksForFollowUp(refused), asksForFollowUp(allowed)]).toEqual([true, false]);
    const among = [...allowed.obligations, ...refused.obligations];
    expect(asksForFollowUp({ ...allowed, obligations: among })).toBe(true);
  });

  it("is about social networks alone", () => {
    const is = (name: string) => isSocialNetwork(elmCourtSettings, channelOf(name));
    expect([is("social_network"), is("email"), is("carrier_pigeon")]).toEqual([true, false, false]);
  });
});

describe("a line that parents may see", () => {
  const sent = { ...opened, status: "sent", settledAt: noon } as const;
  const line = contactLineOf(sent)!;

  it("has the reason that the message had", () => {
    expect(line.reason).toBe("arrangements");
    expect(contactLineOf({ ...sent, reason: "other_work" })?.reason).toBe("other_work");
    expect(contactLineOf({ ...sent, reason: "reassurance" })).toBeUndefined();
    expect(contactLineOf({ ...sent, recipient: "parent" })).toBeUndefined();
  });

  it("is shown from two days on, when it was sent since the list was turned on; the latest first", () => {
    const later = { ...line, sendId: snd("snd_2"), sentAt: addSeconds(noon, 60) };
    const now = addSeconds(noon, 48 * 60 * 60 + 60);
    for (const lines of [
      [line, later],
      [later, line],
    ])
      expect(shownLines(lines, { onSince: noon }, now)).toEqual([later, line]);
    expect(shownLines([later, line], { onSince: noon }, addSeconds(now, -60))).toEqual([line]);
    expect(shownLines([line], { onSince: addSeconds(noon, 1) }, now)).toEqual([]);
    expect(shownLines([line], {}, now)).toEqual([]);
  });
});
