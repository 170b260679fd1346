import { isMailingId, isMessageId, makeId } from "@elm-court/domain";
import { logLineOf } from "@elm-court/lambda";
import { expect, test } from "vitest";
import { logFields } from "./log-fields.ts";
import type { MessageResult } from "./messages/handle-message.ts";
import type { WorkerLogEntry } from "./messages/worker-log.ts";
import { metricOf } from "./metrics.ts";

const ids = {
  mailingId: makeId(isMailingId, "mlg", "one"),
  messageId: makeId(isMessageId, "msg", "one"),
};

test.each<[MessageResult, string | undefined]>([
  ["accepted", undefined],
  ["throttled", undefined],
  ["not_sent", undefined],
  ["left_alone", undefined],
  ["unclear", "MessageUnclear"],
  ["refused", "MessageFailed"],
  ["unknown", "RecordFailed"],
])("a message that was %s counts as %s", (result, metric) => {
  expect(metricOf({ event: "message_handled", ...ids, result })).toBe(metric);
});

test.each<[WorkerLogEntry, string]>([
  [{ event: "accepted_not_recorded", ...ids, sesMessageId: "ses" }, "MessageUnclear"],
  [{ event: "history_unreadable" }, "HistoryUnreadable"],
  [{ event: "record_malformed", recordId: "1" }, "RecordFailed"],
  [{ event: "record_failed", recordId: "1", errorName: "StoreUnavailable" }, "RecordFailed"],
])("%o counts as %s", (entry, metric) => {
  expect(metricOf(entry)).toBe(metric);
});

test("a log line holds the fields that are allowed, whatever else the entry carries", () => {
  const handled = { event: "message_handled", ...ids, result: "refused", code: "Bad" } as const;
  expect(logLineOf(logFields, handled)).toEqual(handled);
  const accepted = { event: "accepted_not_recorded", ...ids, sesMessageId: "ses" } as const;
  expect(logLineOf(logFields, accepted)).toEqual(accepted);
  const failed = { event: "record_failed", recordId: "1", errorName: "Error" } as const;
  expect(logLineOf(logFields, { ...failed, to: "a@home.example", body: "words" })).toEqual(failed);
});
