import { expect, test } from "vitest";
import { isContactReport, longestReport } from "./contact-report.ts";

const report = {
  id: "rpt_1",
  parentId: "par_1",
  pupilIds: ["pup_1"],
  what: "",
  when: "",
  seen: "A text at night.",
  phone: "07700900123",
  sentAt: "2026-03-03T14:02:00.000Z",
};

test("a report is one with what was seen, and whatever else was said", () => {
  expect(isContactReport(report)).toBe(true);
  expect(isContactReport({ ...report, pupilIds: [], phone: "" })).toBe(true);
  const long = { ...report, seen: "x".repeat(longestReport.seen), what: "x".repeat(200) };
  expect(isContactReport(long)).toBe(true);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["text", "report"],
  ["nothing seen", { ...report, seen: "" }],
  ["too much seen", { ...report, seen: "x".repeat(longestReport.seen + 1) }],
  ["too long a when", { ...report, when: "x".repeat(201) }],
  ["another id", { ...report, id: "par_1" }],
  ["no parent", { ...report, parentId: undefined }],
  ["no pupils", { ...report, pupilIds: "pup_1" }],
  ["a parent for a pupil", { ...report, pupilIds: ["par_1"] }],
  ["no time", { ...report, sentAt: "yesterday" }],
])("%s is none", (_name, value) => {
  expect(isContactReport(value)).toBe(false);
});
