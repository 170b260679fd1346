import { createFunctionLog, readEnvironment } from "@elm-court/lambda";
import { createDynamoClient, createDynamoTable, createReportStore } from "@elm-court/store";
import { handleInTime } from "../handle-in-time.ts";
import { logFields } from "../log-fields.ts";
import type { BatchResponse, QueueRecord } from "../messages/handle-batch.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { metricOf, type WorkerMetric } from "../metrics.ts";
import { handleReport } from "./handle-report.ts";

/** One report is one write, of 2.9 s at most, tried again while others write. */
const mostMsPerReport = 15_000;

const { region, safeguarding } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  safeguarding: read("SAFEGUARDING_TABLE"),
}));
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("reports", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});

const store = createReportStore(
  createDynamoTable(createDynamoClient({ region }), { safeguarding }),
);

/** Puts what parents reported into `safeguarding`, and reads nothing there (product behaviour 28). */
export async function handler(
  { Records }: { readonly Records: readonly QueueRecord[] },
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<BatchResponse> {
  return handleInTime(Records, {
    idOf: ({ messageId }) => messageId,
    isHandled: (record) => handleReport({ store, log }, record),
    hasTime: () => context.getRemainingTimeInMillis() > mostMsPerReport,
    log,
  });
}
