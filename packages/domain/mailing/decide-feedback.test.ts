import fc from "fast-check";
import { expect, test } from "vitest";
import { isMailingId, isMessageId, isParentId, makeId } from "../ids.ts";
import { instantOf } from "../time/instant.ts";
import { decideAddressBlock } from "./address-block.ts";
import { decideFeedback, type Feedback, feedbackKinds } from "./decide-feedback.ts";
import { bounceKinds, type Message, type MessageStatus } from "./message.ts";

const at = instantOf(Date.UTC(2026, 2, 3, 16, 2));
const row = (status: MessageStatus): Message => ({
  id: makeId(isMessageId, "msg", "a"),
  mailingId: makeId(isMailingId, "mlg", "a"),
  parentId: makeId(isParentId, "par", "a"),
  kind: "explanation",
  status,
  createdAt: at,
  changedAt: at,
});
const said = (kind: Feedback["kind"], bounce?: Feedback["bounce"]): Feedback => ({
  kind,
  bounce,
  recipients: ["a@home.example"],
  sesMessageId: "ses-1",
});
const after = (events: readonly Feedback[], from: MessageStatus = "sent") =>
  events.reduce<Message>((message, one) => decideFeedback(message, one, at) ?? message, row(from));

test.each([
  ["accepted", undefined, "sent"],
  ["delayed", undefined, "sent"],
  ["refused", undefined, "failed"],
  ["delivered", undefined, "delivered"],
  ["complained", undefined, "delivered"],
  ["bounced", "permanent", "bounced"],
  ["bounced", "transient", "bounced"],
  ["bounced", "transient_general", "bounced"],
  ["bounced", "undetermined", "bounced"],
] as const)("an unclear row of which SES says %s (%s) is %s", (kind, bounce, status) => {
  expect(after([said(kind, bounce)], "sending")).toMatchObject({ status, sesMessageId: "ses-1" });
  expect(after([said(kind, bounce)], "created").status).toBe(status);
});

test.each(["permanent", "transient", "undetermined"] as const)(
  "delivered, then bounced (%s), is bounced, in either order",
  (bounce) => {
    expect(after([said("delivered"), said("bounced", bounce)]).status).toBe("bounced");
    expect(after([said("bounced", bounce), said("delivered")]).status).toBe("bounced");
  },
);

test("the automatic answer of somebody who is away does not undo a delivery, in either order", () => {
  const away = said("bounced", "transient_general");
  expect(after([said("delivered"), away]).status).toBe("delivered");
  expect(after([away, said("delivered")])).toMatchObject({
    status: "delivered",
    bounce: undefined,
  });
});

test("the same events end the same in any order, and however often each comes", () => {
  const event = fc
    .record({ kind: fc.constantFrom(...feedbackKinds), bounce: fc.constantFrom(...bounceKinds) })
    .map(({ kind, bounce }) => said(kind, kind === "bounced" ? bounce : undefined));
  fc.assert(
    fc.property(fc.array(event, { minLength: 1 }), fc.infiniteStream(fc.nat()), (events, draw) => {
      const shuffled = [...events, ...events].toSorted(
        () => (draw.next().value ?? 0) - (draw.next().value ?? 0),
      );
      expect(after(shuffled)).toEqual(after(events));
    }),
  );
});

test("what changes nothing is no write", () => {
  expect(decideFeedback(row("delivered"), said("delivered"), at)).toBeUndefined();
  expect(decideFeedback(row("delivered"), said("delayed"), at)).toBeUndefined();
  expect(decideFeedback(row("bounced"), said("delivered"), at)).toBeUndefined();
});

test("only an address that takes no email, and one whose reader complained, is blocked", () => {
  const blocks = feedbackKinds.map((kind) => [kind, decideAddressBlock(said(kind, "transient"))]);
  expect(blocks.filter(([, reason]) => reason !== undefined)).toEqual([
    ["complained", "complained"],
  ]);
  expect(bounceKinds.map((bounce) => decideAddressBlock(said("bounced", bounce)))).toEqual([
    undefined,
    undefined,
    undefined,
    "bounced",
  ]);
});
