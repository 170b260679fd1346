import { elmCourtSettings } from "@elm-court/domain";
import { createFunctionLog, now, randomHex, readEnvironment } from "@elm-court/lambda";
import { createDynamoClient, createDynamoTable, createStore } from "@elm-court/store";
import { handleInTime } from "../handle-in-time.ts";
import { logFields } from "../log-fields.ts";
import type { BatchResponse } from "../messages/handle-batch.ts";
import { createSqsClient, createSqsQueue } from "../messages/sqs-queue.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { type WorkerMetric, metricOf } from "../metrics.ts";
import { relayRecord, type SequencedRecord, sequenceNumberOf } from "./relay-record.ts";

/** A record is begun while there is this much time: ten calls to DynamoDB of up to 2.9 s each, or four and a slow one to SQS. */
const mostMsPerRecord = 30_000;

const { region, school, queueUrl, webhooksQueueUrl } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  queueUrl: read("MESSAGES_QUEUE_URL", /^https?:\/\//),
  webhooksQueueUrl: read("WEBHOOKS_QUEUE_URL", /^https?:\/\//),
}));
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("relay", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});

const sqs = createSqsClient({ region });
const deps = {
  store: createStore(createDynamoTable(createDynamoClient({ region }), { school }), () =>
    randomHex(16),
  ),
  queue: createSqsQueue(sqs, queueUrl),
  deliveries: createSqsQueue(sqs, webhooksQueueUrl),
  now,
  settings: elmCourtSettings,
  log,
};

/** Sees to the receipts of the answers in a batch of the stream of `school`, and puts what happened to pupils into the feed. */
export async function handler(
  { Records }: { readonly Records: readonly SequencedRecord[] },
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<BatchResponse> {
  return handleInTime(Records, {
    idOf: sequenceNumberOf,
    isHandled: (record) => relayRecord(deps, record),
    hasTime: () => context.getRemainingTimeInMillis() > mostMsPerRecord,
    log,
  });
}
