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
