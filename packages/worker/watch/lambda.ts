import { createFunctionLog, now, readEnvironment } from "@elm-court/lambda";
import { createDynamoClient, createDynamoTable, createPositionStore } from "@elm-court/store";
import { logFields } from "../log-fields.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { metricOf, type WorkerMetric } from "../metrics.ts";
import { watchTools } from "./watch-tools.ts";

const { region, school } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
}));
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("watch", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});
const store = createPositionStore(createDynamoTable(createDynamoClient({ region }), { school }));

/** Looks every five minutes whether a staff tool has fallen behind. */
export async function handler(): Promise<void> {
  await watchTools({ store, now, log });
}
