import { createFunctionLog, now, readEnvironment } from "@elm-court/lambda";
import {
  createAddressStore,
  createDynamoClient,
  createDynamoTable,
  createMailingStore,
} from "@elm-court/store";
import { handleInTime } from "../handle-in-time.ts";
import { logFields } from "../log-fields.ts";
import type { BatchResponse, QueueRecord } from "../messages/handle-batch.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { metricOf, type WorkerMetric } from "../metrics.ts";
import { handleFeedback } from "./handle-feedback.ts";

/** The longest that one record can take: a read and two writes, with others at the same row. */
const mostMsPerRecord = 20_000;

const { region, school, topicArn } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  topicArn: read("FEEDBACK_TOPIC_ARN", /^arn:aws:sns:/),
}));
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("feedback", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});
const table = createDynamoTable(createDynamoClient({ region }), { school });
const deps = {
  store: { ...createMailingStore(table), ...createAddressStore(table) },
  topicArn,
  now,
  log,
};

/** Takes in what SES says of the emails that it had from us. */
export function handler(
  { Records }: { readonly Records: readonly QueueRecord[] },
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<BatchResponse> {
  return handleInTime(Records, {
    idOf: ({ messageId }) => messageId,
    isHandled: (record) => handleFeedback(deps, record),
    hasTime: () => context.getRemainingTimeInMillis() > mostMsPerRecord,
    log,
  });
}
