import { createFunctionLog, now, randomHex, readEnvironment } from "@elm-court/lambda";
import { createDynamoClient, createDynamoTable, createStore } from "@elm-court/store";
import { logFields } from "../log-fields.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { metricOf, type WorkerMetric } from "../metrics.ts";
import { settleEndings } from "./settle-endings.ts";

const { region, school } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
}));
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("endings", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});

const deps = {
  store: createStore(createDynamoTable(createDynamoClient({ region }), { school }), () =>
    randomHex(16),
  ),
  now,
  log,
};

/** On a schedule: takes back the noes that parents asked to take back a day ago and that nobody stopped. */
export function handler(): Promise<unknown> {
  return settleEndings(deps);
}
