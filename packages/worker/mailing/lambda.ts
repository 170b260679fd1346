import { createFunctionLog, now, randomHex, readEnvironment } from "@elm-court/lambda";
import {
  createAnswerStore,
  createDynamoClient,
  createDynamoTable,
  createMailingStore,
  createRosterStore,
} from "@elm-court/store";
import { logFields } from "../log-fields.ts";
import { createSqsClient, createSqsQueue } from "../messages/sqs-queue.ts";
import type { QueuedMessage } from "../messages/queued-message.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { metricOf, type WorkerMetric } from "../metrics.ts";
import { runMailings } from "./run-mailings.ts";

const { region, school, queueUrl } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  queueUrl: read("MESSAGES_QUEUE_URL", /^https:/),
}));
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("mailings", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});
const table = createDynamoTable(createDynamoClient({ region }), { school });
const salt = () => randomHex(16);
const deps = {
  store: {
    ...createMailingStore(table),
    ...createRosterStore(table, salt),
    ...createAnswerStore(table, salt),
  },
  queue: createSqsQueue<QueuedMessage>(createSqsClient({ region }), queueUrl),
  now,
  log,
};

/** Begins every five minutes what is due to be sent. */
export async function handler(): Promise<void> {
  await runMailings(deps);
}
