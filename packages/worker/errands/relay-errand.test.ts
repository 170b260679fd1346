import { createHash } from "node:crypto";
import { addSeconds, type Errand, instantOf, isErrandId, makeId } from "@elm-court/domain";
import { expect, test } from "vitest";
import { handleBatch } from "../messages/handle-batch.ts";
import {
  accepts,
  createTestSchool,
  type TestParent,
} from "../messages/testing/create-test-school.ts";
import { errandsMailingId, relayErrand } from "./relay-errand.ts";

const at = instantOf(Date.UTC(2026, 2, 3, 16, 2));
const id = makeId(isErrandId, "ern", "one");

async function askedFor(change: TestParent = {}) {
  const school = createTestSchool(accepts);
  const parentId = await school.addParent("a", change);
  const errand: Errand = { id, kind: "send_code", parentId, at };
  await relayErrand(school.deps, errand);
  return { ...school, parentId, errand };
}

test("a code is emailed once to the parent's own address, and only its hash is kept", async () => {
  const { deps, store, mails, errand, parentId, records, entries, enqueued } = await askedFor();
  await relayErrand(deps, errand);
  await handleBatch(deps, records());
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ to: "a@home.example", subject: "Your code" });
  expect(mails[0]?.text).toContain("Your code is 123456");
  expect(mails[0]?.text).not.toMatch(/Canary|Parent a|https?:/);
  expect(mails[0]?.unsubscribeUrl).toBeUndefined();
  expect(await store.tryCode({ id, parentId, code: "123456", at })).toBe("right");
  const end = addSeconds(at, 600);
  expect(await store.tryCode({ id, parentId, code: "123456", at: end })).toBe("gone");
  const kept = [await store.listMessages(errandsMailingId), entries, enqueued];
  expect(JSON.stringify(kept)).not.toContain("123456");
});

test.each<[string, TestParent]>([
  ["no_email", { email: undefined, emailStanding: "none" }],
  ["email_bounced", { emailStanding: "bounced" }],
  ["orders_need_decision", { ordersNote: "needs_decision" }],
  ["shared_address", { sharesEmail: true }],
])("no code is sent, with the reason %s", async (notSentReason, change) => {
  const { deps, store, mails, records } = await askedFor(change);
  await handleBatch(deps, records());
  expect(mails).toEqual([]);
  expect(await store.listMessages(errandsMailingId)).toMatchObject([
    { status: "not_sent", notSentReason },
  ]);
});

test("a wish for paper does not stop a code that the parent has just asked for", async () => {
  const { deps, mails, records } = await askedFor({ wantsPaper: true });
  await handleBatch(deps, records());
  expect(mails).toHaveLength(1);
});

async function lookedFor(address: string, parents: Readonly<Record<string, TestParent>>) {
  const school = createTestSchool(accepts);
  for (const [name, change] of Object.entries(parents)) await school.addParent(name, change);
  const addressHash = createHash("sha256").update(address).digest("hex");
  const errand: Errand = { id, kind: "find_address", addressHash, at };
  await relayErrand(school.deps, errand);
  await relayErrand(school.deps, errand);
  await handleBatch(school.deps, school.records());
  return school;
}

test("a lost link is emailed again to whoever has the address, once, and opens their page", async () => {
  const { mails, store, tokens } = await lookedFor("a@home.example", { a: {}, b: {} });
  expect(mails).toMatchObject([{ to: "a@home.example" }]);
  expect(mails[0]?.text).toContain(`/p/${tokens[0]}`);
  expect(mails[0]?.text).not.toMatch(/Canary|Parent a/);
  const tokenHash = createHash("sha256")
    .update(tokens[0] ?? "")
    .digest("hex");
  expect(await store.findLink(tokenHash)).toMatchObject({ parentId: "par_a", opens: "answer" });
});

test("two people with one inbox get a link each, with a name; nobody's address gets nothing", async () => {
  const shared = { email: "Both@home.example", sharesEmail: true };
  const { mails } = await lookedFor("both@home.example", { a: shared, b: shared, c: {} });
  expect(mails.map(({ text }) => /only for (Parent \w)/.exec(text)?.[1]).toSorted()).toEqual([
    "Parent a",
    "Parent b",
  ]);
  const nobody = await lookedFor("nobody@home.example", { a: {} });
  expect([
    nobody.mails,
    nobody.enqueued,
    await nobody.store.listMessages(errandsMailingId),
  ]).toEqual([[], [], []]);
});

test.each<[string, TestParent, number]>([
  ["a court order that nobody has decided on", { ordersNote: "needs_decision" }, 0],
  ["no information by court order", { ordersNote: "no_information" }, 0],
  ["a wish for paper", { wantsPaper: true }, 1],
])("with %s the link goes out so often", async (_name, change, times) => {
  const { mails } = await lookedFor("a@home.example", { a: change });
  expect(mails).toHaveLength(times);
});

test("the office's new link goes to the address that the parent has now", async () => {
  const school = createTestSchool(accepts);
  const parentId = await school.addParent("a");
  await relayErrand(school.deps, { id, kind: "send_link", parentId, at });
  await school.addParent("a", { email: "new@home.example" });
  await handleBatch(school.deps, school.records());
  expect(school.mails).toMatchObject([{ to: "new@home.example" }]);
});

test("a link that was looked for goes to no other address", async () => {
  const school = createTestSchool(accepts);
  await school.addParent("a");
  const addressHash = createHash("sha256").update("a@home.example").digest("hex");
  await relayErrand(school.deps, { id, kind: "find_address", addressHash, at });
  await school.addParent("a", { email: "new@home.example" });
  await handleBatch(school.deps, school.records());
  expect(school.mails).toEqual([]);
});
