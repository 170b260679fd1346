import { countOutcomes } from "@elm-court/domain";
import { expect, test } from "vitest";
import { handleBatch } from "../messages/handle-batch.ts";
import { accepts, createTestSchool } from "../messages/testing/create-test-school.ts";
import { resumeMailing } from "./resume-mailing.ts";
import { startMailing } from "./start-mailing.ts";

const byOffice = { createdBy: "office" };
const nobody = countOutcomes([]);

async function mixedSchool() {
  const school = createTestSchool(accepts);
  await school.addParent("a");
  await school.addParent("b");
  await school.addParent("no-email", { email: undefined, emailStanding: "none" });
  await school.addParent("bounced", { emailStanding: "bounced" });
  await school.addParent("paper", { wantsPaper: true });
  await school.addParent("order", { ordersNote: "needs_decision" });
  await school.addParent("worker", { kind: "social_worker" });
  await school.addParent("left", { childLeft: true });
  return school;
}

test("every parent in the usual audience has a row, sent or not and why, and the counts add up", async () => {
  const school = await mixedSchool();
  const { mailing, counts } = await startMailing(school.deps, byOffice);
  expect(counts).toEqual({
    ...nobody,
    to_send: 2,
    no_email: 1,
    email_bounced: 1,
    wants_paper: 1,
    orders_need_decision: 1,
    outside_usual_audience: 1,
    no_pupil_on_roll: 1,
  });
  expect(await school.store.listMailings()).toEqual([mailing]);
  const rows = await school.store.listMessages(mailing.id);
  expect(rows.map((row) => row.notSentReason ?? row.status).toSorted()).toEqual([
    "created",
    "created",
    "email_bounced",
    "no_email",
    "orders_need_decision",
    "wants_paper",
  ]);
  expect(school.enqueued).toHaveLength(2);
});

test.each(["needs_decision", "no_information"] as const)(
  "a court order on one record of a person stops every record of the same name and email: %s",
  async (ordersNote) => {
    const school = createTestSchool(accepts);
    const email = "sam@home.example";
    await school.addParent("a", { name: "Sam O'Neil", email });
    await school.addParent("b", { name: "SAM  O\u2019Neil", email, ordersNote });
    await school.addParent("c", { name: "Alex O'Neil", email });
    await school.addParent("d", { name: "Sam O'Neil" });
    const { counts } = await startMailing(school.deps, byOffice);
    const reason =
      ordersNote === "needs_decision" ? "orders_need_decision" : "orders_no_information";
    expect(counts).toEqual({ ...nobody, to_send: 2, [reason]: 2 });
    await handleBatch(school.deps, school.records());
    expect(school.mails.map(({ to }) => to).toSorted()).toEqual(["d@home.example", email]);
  },
);

test("running it again sends nothing twice, and reaches only who is new or can be reached now", async () => {
  const school = await mixedSchool();
  const { mailing } = await startMailing(school.deps, byOffice);
  await handleBatch(school.deps, school.records());
  expect(school.mails).toHaveLength(2);

  await school.addParent("new");
  await school.addParent("bounced", { email: "better@home.example" });
  const again = await startMailing(school.deps, { createdBy: "somebody else" });
  expect(again.mailing).toEqual(mailing);
  expect(again.counts).toMatchObject({ to_send: 2, already_sent: 2, no_email: 1, wants_paper: 1 });
  await handleBatch(school.deps, school.records());
  expect(school.mails.map(({ to }) => to).toSorted()).toEqual([
    "a@home.example",
    "b@home.example",
    "better@home.example",
    "new@home.example",
  ]);
  expect(await school.store.listMessages(mailing.id)).toHaveLength(8);
});

test("started twice at once, each parent still gets one email", async () => {
  const school = createTestSchool(accepts);
  for (let one = 0; one < 60; one += 1) await school.addParent(`p${one}`);
  const runs = await Promise.all([
    startMailing(school.deps, byOffice),
    startMailing(school.deps, byOffice),
  ]);
  expect(runs.map(({ counts }) => counts.to_send).reduce((a, b) => a + b)).toBe(60);
  await handleBatch(school.deps, school.records());
  expect(new Set(school.mails.map(({ to }) => to)).size).toBe(60);
  expect(school.mails).toHaveLength(60);
});

test("a parent whose email SES refused is tried again by the next run", async () => {
  const school = createTestSchool(() => ({ outcome: "refused", code: "MessageRejected" }));
  await school.addParent("a");
  await startMailing(school.deps, byOffice);
  await handleBatch(school.deps, school.records());
  const { counts } = await startMailing(school.deps, byOffice);
  expect(counts).toMatchObject({ to_send: 1, already_sent: 0 });
});

test("a run that stopped before the queue, or half way through its rows, is mended", async () => {
  const school = createTestSchool(accepts);
  for (const name of ["a", "b", "c"]) await school.addParent(name);
  const queue = { enqueue: () => Promise.reject(new Error("gone")) };
  await expect(startMailing({ ...school.deps, queue }, byOffice)).rejects.toThrow("gone");
  expect(school.enqueued).toHaveLength(0);

  const [mailing] = await school.store.listMailings();
  expect(await resumeMailing(school.deps, mailing!.id)).toBe(3);
  expect(await resumeMailing(school.deps, mailing!.id)).toBe(3);
  await handleBatch(school.deps, school.records());
  expect(school.mails).toHaveLength(3);
  expect(await resumeMailing(school.deps, mailing!.id)).toBe(0);

  let writes = 0;
  const broken = {
    ...school.store,
    addMessage: (...args: Parameters<typeof school.store.addMessage>) => {
      writes += 1;
      return writes > 1 ? Promise.reject(new Error("killed")) : school.store.addMessage(...args);
    },
  };
  for (const name of ["d", "e"]) await school.addParent(name);
  await expect(startMailing({ ...school.deps, store: broken }, byOffice)).rejects.toThrow("killed");
  const { counts } = await startMailing(school.deps, byOffice);
  expect(counts).toMatchObject({ to_send: 1, waiting: 1, already_sent: 3 });
  await handleBatch(school.deps, school.records());
  expect(school.mails).toHaveLength(5);
});

test("who was not reached is not said to be: waiting goes out after all, unclear is never sent again", async () => {
  const school = createTestSchool(({ to }) => {
    if (to.startsWith("lost")) return { outcome: "unclear" };
    return isDown ? { outcome: "throttled" } : { outcome: "accepted", sesMessageId: "ses" };
  });
  let isDown = true;
  await school.addParent("a");
  await school.addParent("lost");
  await startMailing(school.deps, byOffice);
  await handleBatch(school.deps, school.records());
  isDown = false;
  const { counts } = await startMailing(school.deps, byOffice);
  expect(counts).toEqual({ ...nobody, waiting: 1, unclear: 1 });
  await handleBatch(school.deps, school.records());
  expect((await startMailing(school.deps, byOffice)).counts).toEqual({
    ...nobody,
    already_sent: 1,
    unclear: 1,
  });
  expect(school.mails.filter(({ to }) => to.startsWith("lost"))).toHaveLength(1);
});

test("a new address gets a message of its own, one, and the ledger holds no address", async () => {
  const school = createTestSchool(accepts);
  const wrong = { email: "a@gmial.example" };
  const right = { email: "a@gmail.example" };
  await school.addParent("a", wrong);
  const { mailing } = await startMailing(school.deps, byOffice);
  await handleBatch(school.deps, school.records());
  const [row] = await school.store.listMessages(mailing.id);
  await school.store.moveMessage({ ...row!, status: "bounced" }, "sent");

  await school.addParent("a", right);
  const runs = await Promise.all([
    startMailing(school.deps, byOffice),
    startMailing(school.deps, byOffice),
  ]);
  expect(runs.map(({ counts }) => counts.to_send + counts.waiting)).toEqual([1, 1]);
  await handleBatch(school.deps, school.records());
  await school.addParent("a", { ...wrong, wantsPaper: false });
  expect((await startMailing(school.deps, byOffice)).counts.email_bounced).toBe(1);
  await school.addParent("a", { ...right, sharesEmail: true });
  expect((await startMailing(school.deps, byOffice)).counts.already_sent).toBe(1);
  await handleBatch(school.deps, school.records());
  expect(school.mails.map(({ to }) => to)).toEqual([wrong.email, right.email]);
  expect(JSON.stringify(await school.store.listMessages(mailing.id))).not.toContain("@");
});

test("a message that waits for an old address never goes to the new one as well", async () => {
  const school = createTestSchool(accepts);
  await school.addParent("a", { email: "a@gmial.example" });
  const { mailing } = await startMailing(school.deps, byOffice);
  await school.addParent("a", { email: "a@gmail.example" });
  await startMailing(school.deps, byOffice);
  await handleBatch(school.deps, school.records());
  expect(school.mails.map(({ to }) => to)).toEqual(["a@gmail.example"]);
  const rows = await school.store.listMessages(mailing.id);
  expect(rows.map((row) => row.notSentReason ?? row.status).toSorted()).toEqual([
    "address_changed",
    "sent",
  ]);
});

test("a court order that came in while a message waits takes it back", async () => {
  const school = createTestSchool(accepts);
  const sam = { name: "Sam", email: "sam@home.example" };
  await school.addParent("a", sam);
  await startMailing(school.deps, byOffice);
  await school.addParent("b", { ...sam, ordersNote: "needs_decision" });
  expect((await startMailing(school.deps, byOffice)).counts).toEqual({
    ...nobody,
    orders_need_decision: 2,
  });
  await handleBatch(school.deps, school.records());
  expect(school.mails).toEqual([]);
});
