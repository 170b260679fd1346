import { elmCourtSettings } from "@elm-court/domain";
import {
  createFunctionLog,
  now,
  randomCode,
  randomHex,
  randomToken,
  readEnvironment,
} from "@elm-court/lambda";
import { createMailer, createSesClient } from "@elm-court/mail";
import { createDynamoClient, createDynamoTable, createStore } from "@elm-court/store";
import { handleInTime } from "../handle-in-time.ts";
import { logFields } from "../log-fields.ts";
import { type WorkerMetric, metricOf } from "../metrics.ts";
import { type BatchResponse, handleBatch, type QueueRecord } from "./handle-batch.ts";
import type { WorkerLogEntry } from "./worker-log.ts";

/** The longest that one message can take: 12 s for SES, and seven calls to DynamoDB of 2.9 s each. */
const mostMsPerMessage = 33_000;

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
const { write: log } = createFunctionLog<WorkerLogEntry, WorkerMetric>("messages", {
  titleOf: ({ event }) => event,
  fields: logFields,
  metricOf,
});

const deps = {
  store: createStore(createDynamoTable(createDynamoClient({ region }), { school }), () =>
    randomHex(16),
  ),
  queue: { enqueue: () => Promise.reject(new Error("this function may not add to the queue")) },
  now,
  randomToken,
  randomCode,
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
