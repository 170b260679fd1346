import { createFunctionLog, now, readEnvironment } from "@elm-court/lambda";
import {
  createCheckStore,
  createDynamoClient,
  createDynamoTable,
  createFeedStore,
  createPositionStore,
  createWebhookStore,
} from "@elm-court/store";
import { handleInTime } from "../handle-in-time.ts";
import { logFields } from "../log-fields.ts";
import type { BatchResponse } from "../messages/handle-batch.ts";
import { createSqsClient } from "../messages/sqs-queue.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { metricOf, type WorkerMetric } from "../metrics.ts";
import { createPost } from "./create-post.ts";
import { type DeliveryRecord, handleDelivery } from "./handle-delivery.ts";
import { postponeOnSqs } from "./postpone-on-sqs.ts";

const timeoutMs = 5_000;
/** The longest that one delivery can take: its time-out, six calls to DynamoDB of up to 2.9 s each, and one to SQS of 10 s. */
const mostMsPerDelivery = 33_000;

const { region, school, queueUrl } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  queueUrl: read("WEBHOOKS_QUEUE_URL", /^https?:\/\//),
}));
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("webhooks", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});

const table = createDynamoTable(createDynamoClient({ region }), { school });
const deps = {
  store: {
    ...createCheckStore(table),
    ...createFeedStore(table),
    ...createPositionStore(table),
    ...createWebhookStore(table),
  },
  post: createPost({ timeoutMs, isLocal: false }),
  postpone: postponeOnSqs(createSqsClient({ region }), queueUrl),
  now,
  log,
};

/** Tells webhooks of the changes in a batch of their queue. */
export async function handler(
  { Records }: { readonly Records: readonly DeliveryRecord[] },
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<BatchResponse> {
  return handleInTime(Records, {
    idOf: ({ messageId }) => messageId,
    isHandled: (record) => handleDelivery(deps, record),
    hasTime: () => context.getRemainingTimeInMillis() > mostMsPerDelivery,
    log,
  });
}
