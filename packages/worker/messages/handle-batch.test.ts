import type { Message } from "@elm-court/domain";
import type { Mail, SendOutcome } from "@elm-court/mail";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { startMailing } from "../mailing/start-mailing.ts";
import { handleBatch } from "./handle-batch.ts";
import { handleMessage } from "./handle-message.ts";
import { accepts, createTestSchool, type TestParent } from "./testing/create-test-school.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function schoolWithMailing(
  names: readonly string[],
  answer: (mail: Mail) => SendOutcome | Promise<SendOutcome> = accepts,
) {
  const school = createTestSchool(answer);
  for (const name of names) await school.addParent(name);
  const { mailing } = await startMailing(school.deps, { createdBy: "office" });
  const rows = () => school.store.listMessages(mailing.id);
  const statuses = async () => (await rows()).map(({ status }) => status);
  return { ...school, rows, statuses };
}

test("an accepted message is sent, with the id that SES gave it", async () => {
  const school = await schoolWithMailing(["a"]);
  expect(await handleBatch(school.deps, school.records())).toEqual({ batchItemFailures: [] });
  const [row] = await school.rows();
  expect(row).toMatchObject({ status: "sent", sesMessageId: `ses-${row!.id}` });
  expect(school.mails[0]).toMatchObject({
    to: "a@home.example",
    replyTo: { address: "office@elmcourt.example" },
    mailingId: row!.mailingId,
    messageId: row!.id,
  });
});

test("the email carries two new links, of which only the SHA-256 is kept", async () => {
  const school = await schoolWithMailing(["a"]);
  await handleBatch(school.deps, school.records());
  const [answer, paper] = school.tokens;
  expect(school.mails[0]!.text).toContain(`https://parents.elmcourt.example/p/${answer}\n`);
  expect(school.mails[0]!.unsubscribeUrl).toBe(`https://parents.elmcourt.example/u/${paper}`);
  expect(await school.store.findLink(sha256(answer!))).toMatchObject({ opens: "answer" });
  expect(await school.store.findLink(sha256(paper!))).toMatchObject({ opens: "paper_instead" });
  expect(await school.store.findLink(answer!)).toBeUndefined();
});

test("no child's name is in an email, and no name, address or token in the log", async () => {
  const school = await schoolWithMailing(["a", "b"], (mail) =>
    mail.to.startsWith("a") ? accepts(mail) : { outcome: "unclear" },
  );
  await handleBatch(school.deps, [{ messageId: "bad", body: "a@home.example" }]);
  await handleBatch(school.deps, school.records());
  expect(JSON.stringify(school.mails)).not.toMatch(/canary/i);
  expect(school.entries.length).toBeGreaterThan(2);
  expect(JSON.stringify(school.entries)).not.toMatch(/home\.example|Parent |token-|canary/i);
});

test("duplicate and reordered records are one email each", async () => {
  const school = await schoolWithMailing(["a", "b", "c"]);
  const records = school.records();
  await handleBatch(school.deps, [...records.toReversed(), ...records, ...records.toReversed()]);
  await handleBatch(school.deps, records);
  expect(school.mails.map(({ to }) => to).toSorted()).toEqual([
    "a@home.example",
    "b@home.example",
    "c@home.example",
  ]);
  expect(await school.statuses()).toEqual(["sent", "sent", "sent"]);
});

test("of many workers at once, one claims the row", async () => {
  const school = await schoolWithMailing(["a"], async (mail) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return accepts(mail);
  });
  const item = school.enqueued[0]!;
  const results = await Promise.all(
    Array.from({ length: 8 }, () => handleMessage(school.deps, item)),
  );
  expect(results.toSorted()).toEqual([
    "accepted",
    ...Array.from({ length: 7 }, () => "left_alone"),
  ]);
  expect(school.mails).toHaveLength(1);
});

test("a mailer that accepts and then throws is never asked again", async () => {
  const school = await schoolWithMailing(["a"], () => Promise.reject(new Error("socket hang up")));
  for (let round = 0; round < 3; round += 1)
    expect(await handleBatch(school.deps, school.records())).toEqual({ batchItemFailures: [] });
  expect(school.mails).toHaveLength(1);
  expect(await school.statuses()).toEqual(["sending"]);
  expect(school.entries).toContainEqual(expect.objectContaining({ result: "unclear" }));
});

test("throttled goes back to created, its record is given again, and then it is sent", async () => {
  let calls = 0;
  const school = await schoolWithMailing(["a"], (mail) => {
    calls += 1;
    return calls === 1 ? { outcome: "throttled" } : accepts(mail);
  });
  expect(await handleBatch(school.deps, school.records())).toEqual({
    batchItemFailures: [{ itemIdentifier: "r0" }],
  });
  expect(await school.statuses()).toEqual(["created"]);
  expect(await handleBatch(school.deps, school.records())).toEqual({ batchItemFailures: [] });
  expect(await school.statuses()).toEqual(["sent"]);
});

test("refused is failed, and the reason is logged", async () => {
  const school = await schoolWithMailing(["a"], () => ({
    outcome: "refused",
    code: "MessageRejected",
  }));
  expect(await handleBatch(school.deps, school.records())).toEqual({ batchItemFailures: [] });
  expect(await school.statuses()).toEqual(["failed"]);
  expect(school.entries).toContainEqual(
    expect.objectContaining({ result: "refused", code: "MessageRejected" }),
  );
});

test.each<[string, TestParent, Message["notSentReason"]]>([
  ["a court-order flag", { ordersNote: "needs_decision" }, "orders_need_decision"],
  ["a wish for paper", { wantsPaper: true }, "wants_paper"],
  ["a bounce", { emailStanding: "bounced" }, "email_bounced"],
  ["a removed address", { email: undefined, emailStanding: "none" }, "no_email"],
  ["a child who left", { childLeft: true }, "no_longer_in_audience"],
])("%s that came in meanwhile stops the message", async (_, change, notSentReason) => {
  const school = await schoolWithMailing(["a"]);
  await school.addParent("a", change);
  expect(await handleBatch(school.deps, school.records())).toEqual({ batchItemFailures: [] });
  expect(school.mails).toHaveLength(0);
  expect(await school.rows()).toMatchObject([{ status: "not_sent", notSentReason }]);
});

test("a poison record fails alone", async () => {
  const school = await schoolWithMailing(["a", "b"]);
  const [first, second] = school.records();
  const bodies = [
    "not json",
    "null",
    '{"mailingId":"mlg_x"}',
    '{"mailingId":1,"messageId":[]}',
    '{"mailingId":"mlg_x","messageId":"msg_nobody"}',
  ];
  const poison = bodies.map((body, place) => ({ messageId: `p${place}`, body }));
  const { batchItemFailures } = await handleBatch(school.deps, [first!, ...poison, second!]);
  expect(batchItemFailures).toEqual(poison.map(({ messageId }) => ({ itemIdentifier: messageId })));
  expect(await school.statuses()).toEqual(["sent", "sent"]);
});

test("a store that fails before the send gives the message back; nothing is lost or sent twice", async () => {
  const school = await schoolWithMailing(["a"]);
  const calls = ["findMessage", "loadFamily", "addLink"] as const;
  for (const call of calls) {
    const store = { ...school.store, [call]: () => Promise.reject(new Error("down")) };
    const { batchItemFailures } = await handleBatch({ ...school.deps, store }, school.records());
    expect(batchItemFailures).toHaveLength(1);
    expect(await school.statuses()).toEqual(["created"]);
  }
  await handleBatch(school.deps, school.records());
  expect(school.mails).toHaveLength(1);
  expect(await school.statuses()).toEqual(["sent"]);
});

test("when the store fails after SES accepted, the email is not sent again", async () => {
  const school = await schoolWithMailing(["a"]);
  const store = {
    ...school.store,
    moveMessage: (...args: Parameters<typeof school.store.moveMessage>) =>
      args[0].status === "sent"
        ? Promise.reject(new Error("down"))
        : school.store.moveMessage(...args),
  };
  await handleBatch({ ...school.deps, store }, school.records());
  await handleBatch(school.deps, school.records());
  expect(school.mails).toHaveLength(1);
  expect(await school.statuses()).toEqual(["sending"]);
  expect(school.entries).toContainEqual(
    expect.objectContaining({ event: "accepted_not_recorded" }),
  );
});

test("an SES event that came before our own note is left as it is", async () => {
  const school = await schoolWithMailing(["a"], async (mail) => {
    const row = await school.store.findMessage(mail.mailingId!, mail.messageId);
    await school.store.moveMessage({ ...row!, status: "delivered" }, "sending");
    return accepts(mail);
  });
  await handleBatch(school.deps, school.records());
  expect(await school.statuses()).toEqual(["delivered"]);
});
