import { instantOf, isParentId, isReportId, makeId } from "@elm-court/domain";
import { createMemoryTable, createReportListStore, StoreUnavailable } from "@elm-court/store";
import { expect, test } from "vitest";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { handleReport } from "./handle-report.ts";

const report = {
  id: makeId(isReportId, "rpt", "one"),
  parentId: makeId(isParentId, "par", "one"),
  pupilIds: [],
  what: "a text",
  when: "last night",
  seen: "Canary words that nobody logs.",
  phone: "07700900123",
  sentAt: instantOf(Date.UTC(2026, 2, 3)),
};

function open(change: Partial<ReturnType<typeof createReportListStore>> = {}) {
  const entries: WorkerLogEntry[] = [];
  const store = { ...createReportListStore(createMemoryTable()), ...change };
  const take = (body: string) =>
    handleReport({ store, log: (entry) => entries.push(entry) }, { messageId: "r1", body });
  return { store, entries, take };
}

test("a report that comes twice is kept once, as it was sent", async () => {
  const { store, take, entries } = open();
  expect(await take(JSON.stringify(report))).toBe(true);
  expect(await take(JSON.stringify({ ...report, seen: "other" }))).toBe(true);
  expect(await store.listReports()).toEqual([report]);
  expect(entries).toEqual([]);
});

test.each(["", "{", "{}", JSON.stringify({ ...report, seen: "" })])(
  "%j is no report, and comes again until a person looks",
  async (body) => {
    const { take, entries, store } = open();
    expect(await take(body)).toBe(false);
    expect(entries).toEqual([{ event: "record_malformed", recordId: "r1" }]);
    expect(await store.listReports()).toEqual([]);
  },
);

test("a store that does not answer is tried again, and no word of the report is logged", async () => {
  const addReport = () => Promise.reject(new StoreUnavailable("no answer"));
  const { take, entries } = open({ addReport });
  expect(await take(JSON.stringify(report))).toBe(false);
  expect(entries).toMatchObject([{ event: "record_failed", errorName: "StoreUnavailable" }]);
  expect(JSON.stringify(entries)).not.toContain("Canary");
});
