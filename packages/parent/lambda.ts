import { elmCourtSettings } from "@elm-court/domain";
import {
  behindFrontDoor,
  createFunctionLog,
  createQueueSender,
  type HttpHandler,
  now,
  randomHex,
  randomToken,
  readEnvironment,
  secretHashShape,
} from "@elm-court/lambda";
import {
  createAnswerStore,
  createCodeStore,
  createContactLineStore,
  createDynamoClient,
  createDynamoTable,
  createEndingStore,
  createErrandStore,
  createParentStore,
} from "@elm-court/store";
import { handle } from "hono/aws-lambda";
import type { ParentLogEntry } from "./deps.ts";
import { logFields } from "./log-fields.ts";
import { metricOf, type ParentMetric } from "./metrics.ts";
import { createParentApp } from "./parent-app.ts";

const { region, school, publicOrigin, reportsQueueUrl, secretHash } = readEnvironment(
  process.env,
  (read) => ({
    region: read("AWS_REGION"),
    school: read("SCHOOL_TABLE"),
    publicOrigin: read("PUBLIC_ORIGIN", /^https:\/\/[^/]+$/),
    reportsQueueUrl: read("REPORTS_QUEUE_URL", /^https?:\/\//),
    secretHash: read("FRONT_DOOR_SECRET_SHA256", secretHashShape),
  }),
);
const log = createFunctionLog<ParentLogEntry, ParentMetric>("parent", {
  titleOf: () => "answered",
  fields: logFields,
  metricOf,
});

const client = createDynamoClient({ region });
const table = createDynamoTable(client, { school });
const salt = (): string => randomHex(16);

const app = createParentApp({
  store: {
    ...createAnswerStore(table, salt),
    ...createParentStore(table),
    ...createCodeStore(table),
    ...createContactLineStore(table),
    ...createErrandStore(table),
    ...createEndingStore(table, salt),
  },
  reports: createQueueSender({
    region,
    queueUrl: reportsQueueUrl,
    credentials: () => client.config.credentials(),
  }),
  now,
  randomToken,
  randomId: () => randomHex(10),
  settings: elmCourtSettings,
  publicOrigin,
  log: log.write,
});

/** The parents' pages behind their function URL. */
export const handler: HttpHandler = behindFrontDoor(handle(app), secretHash, () =>
  log.count("FrontDoorRefused"),
);
