import { addSeconds, type Audience, type Instant, isMailingId, makeId } from "@elm-court/domain";
import { ledgers } from "@elm-court/store";
import { expect, test } from "vitest";
import { handleBatch } from "../messages/handle-batch.ts";
import { accepts, createTestSchool } from "../messages/testing/create-test-school.ts";
import { runMailings } from "./run-mailings.ts";
import { startMailing } from "./start-mailing.ts";

const day = 24 * 60 * 60;

function schoolInTime() {
  const school = createTestSchool(accepts);
  let at: Instant = school.deps.now();
  const deps = { ...school.deps, now: () => at };
  const ask = (id: string, sendAt: Instant, audience: Audience = {}) =>
    school.store.addMailing({
      id: makeId(isMailingId, "mlg", id),
      explanationVersion: "1",
      createdAt: at,
      createdBy: "office",
      asked: { kind: "explanation", audience, sendAt },
    });
  return {
    ...school,
    deps,
    ask,
    later: (seconds: number) => (at = addSeconds(at, seconds)),
    deliver: async () => {
      await handleBatch(deps, school.records());
      school.enqueued.length = 0;
    },
    sentTo: () => school.mails.map(({ to }) => to.split("@")[0]).toSorted(),
  };
}

test("a sending begins when it is due, once, and not before", async () => {
  const school = schoolInTime();
  await school.addParent("a");
  await school.ask("later", addSeconds(school.deps.now(), 3600));
  await runMailings(school.deps);
  expect(school.enqueued).toEqual([]);
  school.later(3600);
  await Promise.all([runMailings(school.deps), runMailings(school.deps)]);
  await school.deliver();
  await runMailings(school.deps);
  await school.deliver();
  expect(school.sentTo()).toEqual(["a"]);
  const asked = (await school.store.listMailings()).find((one) => one.asked !== undefined);
  expect(asked?.startedAt).toBe(school.deps.now());
});

test("two sendings of a version share one ledger: who had it from the first gets nothing from the second", async () => {
  const school = schoolInTime();
  await school.addParent("a");
  await school.ask("one", school.deps.now());
  await runMailings(school.deps);
  await school.deliver();
  await school.addParent("b");
  await school.ask("two", school.deps.now());
  await runMailings(school.deps);
  await school.deliver();
  expect(school.sentTo()).toEqual(["a", "b"]);
});

test("a sending to some year groups writes to nobody else, and a ticked relationship is reached", async () => {
  const school = schoolInTime();
  await school.addParent("nobody-year");
  await school.addParent("gran", { kind: "grandparent" });
  await school.addParent("gran-order", { kind: "grandparent", ordersNote: "needs_decision" });
  const year = await startMailing(school.deps, {
    createdBy: "office",
    audience: { yearGroups: ["Year 9"] },
  });
  expect(year.counts).toMatchObject({
    to_send: 0,
    not_in_this_sending: 1,
    outside_usual_audience: 2,
  });
  const also = await startMailing(school.deps, {
    createdBy: "office",
    audience: { also: ["grandparent"] },
  });
  expect(also.counts).toMatchObject({ to_send: 2, orders_need_decision: 1 });
  await school.deliver();
  expect(school.sentTo()).toEqual(["gran", "nobody-year"]);
});

test("one reminder goes out by itself, in the morning, a week after a delivery, and never a second", async () => {
  const school = schoolInTime();
  const id = await school.addParent("a");
  await startMailing(school.deps, { createdBy: "office" });
  await school.deliver();
  const [row] = await school.store.listMessages(ledgers.explanation);
  await school.store.moveMessage({ ...row!, status: "delivered" }, "sent");
  // 16:02 on the 3rd of March; seven days on, the next 10:00 is on the 11th.
  school.later(7 * day);
  await runMailings(school.deps);
  expect(school.enqueued).toEqual([]);
  school.later(18 * 3600 - 2 * 60);
  await runMailings(school.deps);
  await school.deliver();
  expect(school.sentTo()).toEqual(["a", "a"]);
  expect(await school.store.listMessages(ledgers.reminder)).toMatchObject([
    { parentId: id, kind: "reminder", status: "sent" },
  ]);
  for (let days = 0; days < 20; days += 1) {
    school.later(day);
    await runMailings(school.deps);
  }
  await school.deliver();
  expect(school.mails).toHaveLength(2);
});

test("a sending of which nothing goes out is said to stand still", async () => {
  const school = schoolInTime();
  await school.addParent("a");
  await school.ask("stuck", school.deps.now());
  await runMailings(school.deps);
  school.later(30 * 60);
  await runMailings(school.deps);
  expect(school.entries).toContainEqual({ event: "mailing_stuck", mailingId: "mlg_stuck" });
  await school.deliver();
  school.entries.length = 0;
  await runMailings(school.deps);
  expect(school.entries).toEqual([]);
});

test("a row whose record was lost is put on the queue again after a quarter of an hour", async () => {
  const school = schoolInTime();
  await school.addParent("a");
  await startMailing(school.deps, { createdBy: "office" });
  school.enqueued.length = 0;
  school.later(14 * 60);
  await runMailings(school.deps);
  expect(school.enqueued).toEqual([]);
  school.later(60);
  await runMailings(school.deps);
  expect(school.enqueued).toHaveLength(1);
});
