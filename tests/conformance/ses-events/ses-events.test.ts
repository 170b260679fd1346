import {
  instantOf,
  isMailingId,
  isMessageId,
  isParentId,
  makeId,
  type Message,
  type MessageStatus,
} from "@elm-court/domain";
import { addressHashOf, createMemoryStore } from "@elm-court/store";
import { handleFeedback } from "@elm-court/worker";
import { expect, test } from "vitest";
import { enveloped, event, type kinds, notification, sesMessageId, topicArn } from "./events.ts";

const at = instantOf(Date.UTC(2026, 2, 3, 16, 2));
const address = "jo.green@home.example";
const parentId = makeId(isParentId, "par", "jo");
const row: Message = {
  id: makeId(isMessageId, "msg", "jo"),
  mailingId: makeId(isMailingId, "mlg", "spring"),
  parentId,
  kind: "explanation",
  status: "sent",
  sentTo: addressHashOf(address),
  createdAt: at,
  changedAt: at,
};
const tags = { mailing: [row.mailingId], message: [row.id] };
type Kind = keyof typeof kinds;

function school(status: MessageStatus | "no row" = "sent") {
  const store = createMemoryStore();
  const entries: object[] = [];
  const ready = status === "no row" ? undefined : store.addMessage({ ...row, status });
  const take = async (body: string) => {
    await ready;
    return handleFeedback(
      { store, topicArn, now: () => at, log: (entry) => void entries.push(entry) },
      { messageId: "record", body },
    );
  };
  const found = () => store.findMessage(row.mailingId, row.id);
  const blockOf = async (email: string) => {
    const id = makeId(isParentId, "par", email.replaceAll(/\W/g, "-"));
    const parent = { id, name: "P", email, emailStanding: "usable", wantsPaper: false } as const;
    await store.recordRosterRow(
      {
        pupil: {
          id: `pup_${id}` as never,
          firstName: "A",
          lastName: "B",
          roll: { status: "on_roll" },
        },
        parents: [{ ...parent, sharesEmail: false }],
        relationships: [],
        change: {
          before: {
            pupilId: `pup_${id}` as never,
            version: 0,
            roll: { status: "on_roll" },
            objections: [],
            told: [],
          },
          events: [],
        },
      },
      at,
      id,
    );
    const family = await store.loadFamily(id);
    const { parents } = await store.listRoster();
    expect(parents.find((one) => one.id === id)?.addressBlock).toBe(family?.parent.addressBlock);
    expect(family?.parent).toMatchObject({ wantsPaper: false, emailStanding: "usable" });
    return family?.parent.addressBlock;
  };
  return { store, entries, take, found, blockOf };
}

test.each<[Kind, MessageStatus, "bounced" | "complained" | undefined]>([
  ["send", "sent", undefined],
  ["delay", "sent", undefined],
  ["delivery", "delivered", undefined],
  ["permanent", "bounced", "bounced"],
  ["suppressed", "bounced", "bounced"],
  ["mailboxFull", "bounced", undefined],
  ["away", "bounced", undefined],
  ["undetermined", "bounced", undefined],
  ["complaint", "delivered", "complained"],
  ["notSpam", "delivered", undefined],
  ["reject", "failed", undefined],
  ["rendering", "failed", undefined],
])("%s settles an unclear row as %s, and blocks: %s", async (kind, status, block) => {
  const { take, found, blockOf } = school("sending");
  expect(await take(enveloped(event(kind, [address], tags)))).toBe(true);
  expect(await found()).toMatchObject({ status, sesMessageId });
  expect(await blockOf(address)).toBe(block);
});

test.each<[Kind, "bounced" | "complained" | undefined]>([
  ["permanent", "bounced"],
  ["complaint", "complained"],
  ["mailboxFull", undefined],
  ["delivery", undefined],
])("a notification without tags (%s) moves no row, and blocks: %s", async (kind, block) => {
  const { take, found, blockOf } = school();
  expect(await take(enveloped(notification(kind, [address])))).toBe(true);
  expect((await found())?.status).toBe("sent");
  expect(await blockOf(address)).toBe(block);
});

test("of several recipients, only the one that the row was for moves it, and only theirs is blocked", async () => {
  const { take, found, blockOf } = school();
  const others = ["one@other.example", "two@other.example"];
  await take(enveloped(event("permanent", [...others, `Jo <${address.toUpperCase()}>`], tags)));
  expect((await found())?.status).toBe("bounced");
  expect(await blockOf(address)).toBe("bounced");
  expect(await blockOf("one@other.example")).toBeUndefined();
});

test("an event about nobody that the row was for moves nothing, blocks nobody, and is counted", async () => {
  const { take, found, blockOf, entries } = school();
  expect(await take(enveloped(event("permanent", ["else@other.example"], tags)))).toBe(true);
  expect((await found())?.status).toBe("sent");
  expect(await blockOf("else@other.example")).toBeUndefined();
  expect(entries).toContainEqual(expect.objectContaining({ result: "another_address" }));
});

test("duplicates, and every order of the same events, end the same: delivered, then bounced, is bounced", async () => {
  const orders: Kind[][] = [
    ["send", "delay", "delivery", "permanent"],
    ["permanent", "delivery", "delay", "send"],
    ["delivery", "delivery", "permanent", "permanent", "send"],
  ];
  for (const order of orders) {
    const { take, found } = school("sending");
    for (const kind of order)
      expect(await take(enveloped(event(kind, [address], tags)))).toBe(true);
    expect(await found()).toMatchObject({ status: "bounced", bounce: "permanent" });
  }
});

test("an automatic answer after the delivery leaves it delivered", async () => {
  const { take, found } = school();
  for (const kind of ["delivery", "away"] as const)
    await take(enveloped(event(kind, [address], tags)));
  expect((await found())?.status).toBe("delivered");
});

test("an event before its send was stored settles the row, and the late word of the sender does not undo it", async () => {
  const { store, take, found } = school("sending");
  await take(enveloped(event("permanent", [address], tags)));
  expect(await store.moveMessage({ ...row, status: "sent" }, "sending")).toBe(false);
  expect((await found())?.status).toBe("bounced");
});

test("an event of a row that is not there comes again, and is believed in nothing meanwhile", async () => {
  const { take, blockOf } = school("no row");
  expect(await take(enveloped(event("permanent", [address], tags)))).toBe(false);
  expect(await blockOf(address)).toBeUndefined();
});

test.each([
  ["a kind that SES has begun to send since", enveloped(event("newKind", [address], tags))],
  ["a kind that says nothing of a row", enveloped(event("open", [address], tags))],
  [
    "SES's own try of the topic",
    enveloped("Successfully validated SNS topic for Amazon SES event publishing."),
  ],
])("%s is passed over", async (_, body) => {
  const { take, found, entries } = school();
  expect(await take(body)).toBe(true);
  expect((await found())?.status).toBe("sent");
  expect(entries).toEqual([{ event: "feedback_passed_over", recordId: "record" }]);
});

test("fields that are missing, new or of another shape do not keep an event from being read", async () => {
  const bare = { eventType: "Bounce", bounce: "yes", mail: { messageId: sesMessageId, tags } };
  const { take, found, blockOf } = school();
  expect(await take(enveloped(bare))).toBe(true);
  expect(await found()).toMatchObject({ status: "bounced", bounce: "undetermined" });
  expect(await blockOf(address)).toBeUndefined();
  const odd = {
    ...event("delivery", [address], { ...tags, mailing: [row.mailingId, "more"] }),
    delivery: { recipients: 7 },
    more: [null],
  };
  expect(await take(enveloped(odd))).toBe(true);
});

test.each([
  ["another topic", enveloped(event("permanent", [address], tags), `${topicArn}2`)],
  ["no envelope", JSON.stringify(event("permanent", [address], tags))],
  ["a message that is not JSON", enveloped("canary")],
  ["an event without an email", enveloped({ eventType: "Bounce" })],
  ["no JSON", "{"],
])(
  "a forged record is believed in nothing, comes again, and ends in the dead letters: %s",
  async (_, body) => {
    const { take, found, blockOf, entries } = school();
    expect(await take(body)).toBe(false);
    expect((await found())?.status).toBe("sent");
    expect(await blockOf(address)).toBeUndefined();
    expect(entries).toEqual([{ event: "record_malformed", recordId: "record" }]);
  },
);

test("no address is in the log", async () => {
  const { take, entries } = school();
  for (const kind of ["permanent", "complaint", "newKind"] as const)
    await take(enveloped(event(kind, [address], tags)));
  expect(JSON.stringify(entries)).not.toMatch(/home\.example/);
});
