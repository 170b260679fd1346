import { randomBytes } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { elmCourtSettings, instantOf } from "@elm-court/domain";
import { createMailer, createSesClient } from "@elm-court/mail";
import { createDynamoClient, createDynamoTable, createStore } from "@elm-court/store";
import { handleInTime } from "../handle-in-time.ts";
import { readEnvironment } from "../lambda-environment.ts";
import { logLineOf } from "../log-line.ts";
import { metricOf } from "../metrics.ts";
import { type BatchResponse, handleBatch, type QueueRecord } from "./handle-batch.ts";
import type { WorkerLogEntry } from "./worker-log.ts";

/** The longest that one message can take: 12 s for SES, and seven calls to DynamoDB of 2.9 s each. */
const mostMsPerMessage = 33_000;

const serviceName = "messages";
const { region, school, publicOrigin, mailFrom, configurationSetName } = readEnvironment(
  process.env,
  (read) => ({
    region: read("AWS_REGION"),
    school: read("SCHOOL_TABLE"),
    publicOrigin: read("PUBLIC_ORIGIN", /^https:\/\/[^/]+$/),
    mailFrom: read("MAIL_FROM", /^[^@\s]+@[^@\s]+$/),
    configurationSetName: read("MAIL_CONFIGURATION_SET"),
  }),
);
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
  queue: { enqueue: () => Promise.reject(new Error("this function may not add to the queue")) },
  now: () => instantOf(Date.now()),
  randomToken: () => randomBytes(32).toString("base64url"),
  settings: elmCourtSettings,
  publicOrigin,
  log,
};

/** Sends the emails of a batch of the queue. */
export async function handler(
  { Records }: { readonly Records: readonly QueueRecord[] },
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<BatchResponse> {
  // A connection that SES closed while this function slept would fail in mid send, and nobody could tell what came of the email.
  const client = createSesClient({ region });
  const from = { name: elmCourtSettings.schoolName, address: mailFrom };
  const batchDeps = { ...deps, mailer: createMailer({ client, from, configurationSetName }) };
  try {
    return await handleInTime(Records, {
      idOf: ({ messageId }) => messageId,
      isHandled: async (record) =>
        (await handleBatch(batchDeps, [record])).batchItemFailures.length === 0,
      hasTime: () => context.getRemainingTimeInMillis() > mostMsPerMessage,
      log,
    });
  } finally {
    client.destroy();
  }
}
