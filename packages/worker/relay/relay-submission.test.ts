import { instantOf } from "@elm-court/domain";
import { expect, test } from "vitest";
import { handleBatch } from "../messages/handle-batch.ts";
import {
  accepts,
  createTestSchool,
  type TestParent,
} from "../messages/testing/create-test-school.ts";
import { receiptsMailingId, relaySubmission } from "./relay-submission.ts";

const at = instantOf(Date.UTC(2026, 6, 3, 15, 2));

async function schoolWithSubmission(change: TestParent = {}) {
  const school = createTestSchool(accepts);
  const parentId = await school.addParent("a", change);
  const submission = { id: "any text, however it is spelt", parentId, by: "parent", at } as const;
  return { ...school, submission, rows: () => school.store.listMessages(receiptsMailingId) };
}

test("a saved answer is one receipt, however often the stream tells of it", async () => {
  const { deps, submission, records, mails, rows } = await schoolWithSubmission();
  expect(await relaySubmission(deps, submission)).toBe("enqueued");
  expect(await relaySubmission(deps, submission)).toBe("enqueued");
  await handleBatch(deps, records());
  expect(await relaySubmission(deps, submission)).toBe("left_alone");
  await handleBatch(deps, records());
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ to: "a@home.example", subject: "An answer was saved" });
  expect(mails[0]!.text).toContain("on 3 July 2026 at 16:02.");
  expect(await rows()).toMatchObject([{ kind: "receipt", status: "sent" }]);
});

test("a receipt has no link and makes none", async () => {
  const { deps, submission, records, mails, tokens } = await schoolWithSubmission();
  await relaySubmission(deps, submission);
  await handleBatch(deps, records());
  expect(mails[0]!.unsubscribeUrl).toBeUndefined();
  expect(tokens).toEqual([]);
});

test("two submissions are two receipts", async () => {
  const { deps, submission, rows } = await schoolWithSubmission();
  await relaySubmission(deps, submission);
  await relaySubmission(deps, { ...submission, id: "another" });
  expect(await rows()).toHaveLength(2);
});

test.each<[string, TestParent, "enqueued" | "not_sent", string | undefined]>([
  ["a wish for paper", { wantsPaper: true }, "enqueued", undefined],
  ["being a grandparent", { kind: "grandparent" }, "enqueued", undefined],
  ["a child who left", { childLeft: true }, "enqueued", undefined],
  [
    "an undecided court-order flag",
    { ordersNote: "needs_decision" },
    "not_sent",
    "orders_need_decision",
  ],
  [
    "a decision of no information",
    { ordersNote: "no_information" },
    "not_sent",
    "orders_no_information",
  ],
  ["no address", { email: undefined, emailStanding: "none" }, "not_sent", "no_email"],
  ["a bounced address", { emailStanding: "bounced" }, "not_sent", "email_bounced"],
])(
  "a receipt needs only an address that works, and no undecided court-order flag: %s",
  async (_, change, result, notSentReason) => {
    const { deps, submission, enqueued, rows } = await schoolWithSubmission(change);
    expect(await relaySubmission(deps, submission)).toBe(result);
    expect(enqueued).toHaveLength(result === "enqueued" ? 1 : 0);
    const row = (await rows())[0]!;
    expect(row.notSentReason).toBe(notSentReason);
  },
);

test("word that somebody who is not on record answered goes to the parent on record, and says nothing more", async () => {
  const { deps, submission, records, mails, rows } = await schoolWithSubmission();
  await relaySubmission(deps, { ...submission, by: "someone_else" });
  await handleBatch(deps, records());
  expect(mails).toMatchObject([{ subject: "An answer came in" }]);
  expect(mails[0]!.text).toContain("An answer came from someone not in our records on 3 July 2026");
  expect(mails[0]!.text).not.toMatch(/http|saved/);
  expect(await rows()).toMatchObject([{ kind: "answer_not_on_record", status: "sent" }]);
});

test.each<[string, TestParent, string | undefined]>([
  ["a flag on the other parent", { ordersNote: "needs_decision" }, "orders_need_decision"],
  ["one that was decided on", { ordersNote: "does_not_limit" }, "orders_need_decision"],
  ["one that means no information", { ordersNote: "no_information" }, "orders_need_decision"],
  ["none", {}, undefined],
])(
  "word of a stranger's answer waits where a court order is near the child: %s",
  async (_, other, notSentReason) => {
    const { deps, submission, addParent, records, mails, rows } = await schoolWithSubmission();
    await addParent("b", { ...other, childOf: "a" });
    await relaySubmission(deps, { ...submission, by: "someone_else" });
    await handleBatch(deps, records());
    expect(mails).toHaveLength(notSentReason === undefined ? 1 : 0);
    expect((await rows())[0]?.notSentReason).toBe(notSentReason);
  },
);

test("a court order that came in after the word was put on the queue stops it", async () => {
  const { deps, submission, addParent, records, mails } = await schoolWithSubmission();
  await relaySubmission(deps, { ...submission, by: "someone_else" });
  await addParent("b", { ordersNote: "needs_decision", childOf: "a" });
  await handleBatch(deps, records());
  expect(mails).toEqual([]);
});
