import { afterAll, beforeAll, expect, test } from "vitest";
import { isReportId, makeId, type ContactReport } from "@elm-court/domain";
import { par, noon } from "../store/fixtures.ts";
import { type EmbeddedAws, startEmbeddedAws } from "./embedded-aws.ts";
import type { RunningFunction } from "./start-function.ts";

let aws: EmbeddedAws;
let reports: RunningFunction;
beforeAll(async () => {
  aws = await startEmbeddedAws();
  reports = await aws.start("reports");
});
afterAll(() => aws.stop());

const report: ContactReport = {
  id: makeId(isReportId, "rpt", "lambda"),
  parentId: par("par_1"),
  pupilIds: [],
  what: "",
  when: "",
  seen: "Canary words of a parent.",
  phone: "07700900123",
  sentAt: noon,
};

test("the bundle keeps what a parent reported, gives back what is no report, and logs no word of it", async () => {
  const Records = [
    { messageId: "r1", body: JSON.stringify(report) },
    { messageId: "r2", body: "{}" },
    { messageId: "r3", body: JSON.stringify(report) },
  ];
  expect(await reports.invoke({ Records })).toEqual({
    batchItemFailures: [{ itemIdentifier: "r2" }],
  });
  expect(await aws.store.listReports()).toEqual([report]);
  expect(reports.printed()).toContain('"RecordFailed":1');
  expect(reports.printed()).not.toMatch(/Canary|07700|par_1/);
});
