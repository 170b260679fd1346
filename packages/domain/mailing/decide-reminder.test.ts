import { expect, test } from "vitest";
import { isMailingId, isMessageId, isParentId, makeId } from "../ids.ts";
import { addSeconds, instantOf } from "../time/instant.ts";
import { toldStandings } from "../told/told-standing.ts";
import { decideReminder } from "./decide-reminder.ts";
import { isMailingStuck, stuckSeconds } from "./is-mailing-stuck.ts";
import type { Mailing, Message, MessageStatus } from "./message.ts";

const sentAt = instantOf(Date.UTC(2026, 2, 3, 16, 2));
const day = 24 * 60 * 60;
const row = (status: MessageStatus, more: Partial<Message> = {}): Message => ({
  id: makeId(isMessageId, "msg", "a"),
  mailingId: makeId(isMailingId, "mlg", "a"),
  parentId: makeId(isParentId, "par", "a"),
  kind: "explanation",
  status,
  createdAt: sentAt,
  changedAt: sentAt,
  ...more,
});
const decide = (
  status: MessageStatus | undefined,
  seconds: number,
  askedBy: "person" | "schedule" = "person",
  reminder?: MessageStatus,
) =>
  decideReminder(
    {
      standing: "delivered",
      explanation: status && row(status),
      reminder: reminder && row(reminder),
    },
    askedBy,
    addSeconds(sentAt, seconds),
  );

test("nobody is reminded within three days, whoever asks; by itself the school waits a week", () => {
  expect(decide("delivered", 3 * day - 1)).toBe("too_soon");
  expect(decide("delivered", 3 * day)).toBe("remind");
  expect(decide("delivered", 7 * day - 1, "schedule")).toBe("too_soon");
  expect(decide("delivered", 7 * day, "schedule")).toBe("remind");
});

test("there is nothing to remind of where the explanation did not arrive; a person may go by its having been sent", () => {
  for (const status of ["created", "sending", "bounced", "failed", "not_sent"] as const)
    expect(decide(status, 8 * day)).toBe("not_sent_before");
  expect(decide(undefined, 8 * day)).toBe("not_sent_before");
  expect(decide("sent", 8 * day)).toBe("remind");
  expect(decide("sent", 8 * day, "schedule")).toBe("not_sent_before");
});

test("the chase stops after one reminder, so one that a person asked for is instead of the school's own", () => {
  for (const status of ["sending", "sent", "delivered", "bounced", "failed"] as const) {
    expect(decide("delivered", 30 * day, "schedule", status)).toBe("reminded");
    expect(decide("delivered", 30 * day, "person", status)).toBe("reminded");
  }
  for (const status of ["created", "not_sent"] as const)
    expect(decide("delivered", 30 * day, "person", status)).toBe("remind");
});

test("who knows is not reminded", () => {
  const reminded = toldStandings.filter(
    (standing) =>
      decideReminder(
        { standing, explanation: row("delivered"), reminder: undefined },
        "person",
        addSeconds(sentAt, 30 * day),
      ) === "remind",
  );
  expect(reminded).toEqual(["not_sent", "not_reached", "sent", "delivered"]);
});

const mailing: Mailing = {
  id: makeId(isMailingId, "mlg", "b"),
  explanationVersion: "1",
  createdAt: sentAt,
  createdBy: "office",
  asked: { kind: "explanation", audience: {}, sendAt: sentAt },
  startedAt: sentAt,
};
const stuck = (rows: readonly Message[], seconds = stuckSeconds, of: Mailing = mailing) =>
  isMailingStuck(of, rows, addSeconds(sentAt, seconds));

test("a sending that is due and of which nothing goes out is stuck, after half an hour", () => {
  expect(stuck([row("created")])).toBe(true);
  expect(stuck([row("created")], stuckSeconds - 1)).toBe(false);
  expect(stuck([], stuckSeconds, { ...mailing, startedAt: undefined })).toBe(true);
});

test("one that is over, moves, or is not due, is not", () => {
  expect(stuck([row("sent"), row("not_sent")])).toBe(false);
  const moved = { changedAt: addSeconds(sentAt, stuckSeconds - 60) };
  expect(stuck([row("created"), row("sent", moved)])).toBe(false);
  expect(stuck([row("created"), row("sent")])).toBe(true);
  expect(stuck([row("created")], stuckSeconds, { ...mailing, asked: undefined })).toBe(false);
});
