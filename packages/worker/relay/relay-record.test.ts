import { instantOf } from "@elm-court/domain";
import { expect, test } from "vitest";
import { accepts, createTestSchool } from "../messages/testing/create-test-school.ts";
import { relayRecord, sequenceNumberOf } from "./relay-record.ts";
import { receiptsMailingId } from "./relay-submission.ts";

const at = instantOf(Date.UTC(2026, 6, 3, 15, 2));

function recordOf(sk: string, body: string) {
  const NewImage = { pk: { S: "SUBMISSION#1" }, sk: { S: sk }, body: { S: body } };
  return { eventName: "INSERT", dynamodb: { NewImage, SequenceNumber: "7" } };
}

async function schoolWithParent() {
  const school = createTestSchool(accepts);
  const parentId = await school.addParent("a");
  const body = JSON.stringify({ id: "one", parentId, by: "parent", at });
  return { ...school, saved: recordOf("SUBMISSION", body) };
}

test("a saved answer is relayed; a record of anything else is left alone", async () => {
  const { deps, store, saved, entries } = await schoolWithParent();
  expect(await relayRecord(deps, recordOf("STATE", "{}"))).toBe(true);
  expect(await store.listMessages(receiptsMailingId)).toEqual([]);
  expect(await relayRecord(deps, saved)).toBe(true);
  expect(await store.listMessages(receiptsMailingId)).toHaveLength(1);
  expect(entries).toEqual([]);
});

test("a poison and a failure must come again, and the log names the record and nobody", async () => {
  const { deps, saved, entries } = await schoolWithParent();
  expect(await relayRecord(deps, recordOf("SUBMISSION", '{"name":"Amira"}'))).toBe(false);
  const queue = { enqueue: () => Promise.reject(new RangeError("Amira")) };
  expect(await relayRecord({ ...deps, queue }, saved)).toBe(false);
  expect(entries).toEqual([
    { event: "record_malformed", recordId: "7" },
    { event: "record_failed", recordId: "7", errorName: "RangeError" },
  ]);
});

test("a record without a number stands for its whole batch", () => {
  expect(sequenceNumberOf({ eventName: "INSERT" })).toBe("");
  expect(sequenceNumberOf(recordOf("STATE", "{}"))).toBe("7");
});
