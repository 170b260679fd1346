import { randomBytes } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { instantOf } from "@elm-court/domain";
import { createDynamoClient, createDynamoTable, createStore } from "@elm-court/store";
import { handleInTime } from "../handle-in-time.ts";
import { readEnvironment } from "../lambda-environment.ts";
import { logLineOf } from "../log-line.ts";
import type { BatchResponse } from "../messages/handle-batch.ts";
import { createSqsClient, createSqsQueue } from "../messages/sqs-queue.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { metricOf } from "../metrics.ts";
import { relayRecord, type SequencedRecord, sequenceNumberOf } from "./relay-record.ts";

/** A record is begun while there is this much time: four calls to DynamoDB of 2.9 s each, and a slow one to SQS. */
const mostMsPerRecord = 20_000;

const serviceName = "relay";
const { region, school, queueUrl } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  queueUrl: read("MESSAGES_QUEUE_URL", /^https?:\/\//),
}));
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: "ESafetyContact", serviceName });

function log(entry: WorkerLogEntry): void {
  logger.info(entry.event, logLineOf(entry));
  const metric = metricOf(entry);
  if (metric !== undefined) metrics.singleMetric().addMetric(metric, MetricUnit.Count, 1);
}

const deps = {
  store: createStore(createDynamoTable(createDynamoClient({ region }), { school }), () =>
    randomBytes(16).toString("hex"),
  ),
  queue: createSqsQueue(createSqsClient({ region }), queueUrl),
  now: () => instantOf(Date.now()),
  log,
};

/** Sees to the receipts of the answers in a batch of the stream of `school`. */
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
