import { expect, test } from "vitest";
import { functions } from "../../infra/functions.ts";
import { metricAlarms } from "../../infra/metric-alarms.ts";
import { accessMetrics } from "../../packages/access/metrics.ts";
import { consoleMetrics } from "../../packages/console/metrics.ts";
import { guideMetrics } from "../../packages/guide/metrics.ts";
import { parentMetrics } from "../../packages/parent/metrics.ts";
import {
  endingsMetrics,
  feedbackMetrics,
  mailingsMetrics,
  messagesMetrics,
  relayMetrics,
  reportsMetrics,
  watchMetrics,
  webhooksMetrics,
} from "../../packages/worker/metrics.ts";
import type { FunctionName } from "./bundle.ts";

const counted: Readonly<Record<FunctionName, readonly string[]>> = {
  access: accessMetrics,
  guide: guideMetrics,
  parent: parentMetrics,
  console: consoleMetrics,
  messages: messagesMetrics,
  relay: relayMetrics,
  endings: endingsMetrics,
  webhooks: webhooksMetrics,
  feedback: feedbackMetrics,
  reports: reportsMetrics,
  mailings: mailingsMetrics,
  watch: watchMetrics,
};

test("every metric that a function counts has one alarm, and no alarm waits for what nobody counts", () => {
  const metrics = Object.entries(counted).flatMap(([name, ofIt]) =>
    ofIt.map((metric) => `${name} ${metric}`),
  );
  const alarms = metricAlarms.map((alarm) => `${alarm.function} ${alarm.metric}`);
  expect(alarms.toSorted()).toEqual(metrics.toSorted());
});

test("every function that is deployed says what it counts", () => {
  expect(Object.keys(counted).toSorted()).toEqual(Object.keys(functions).toSorted());
});

test("every alarm tells whoever reads it what it means", () => {
  for (const { why, threshold } of metricAlarms) {
    expect(why.length).toBeGreaterThan(40);
    expect(threshold).toBeGreaterThanOrEqual(0);
  }
});
