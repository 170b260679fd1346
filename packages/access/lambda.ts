import { elmCourtSettings } from "@elm-court/domain";
import {
  behindFrontDoor,
  createFunctionLog,
  type HttpHandler,
  now,
  pause,
  randomHex,
  randomToken,
  readEnvironment,
  secretHashShape,
} from "@elm-court/lambda";
import {
  createCheckStore,
  createDynamoClient,
  createDynamoTable,
  createFeedStore,
  createLookupStore,
  createGoingLiveStore,
  createSendStore,
  createPositionStore,
  createTestFeedStore,
  createWebhookStore,
} from "@elm-court/store";
import { handle } from "hono/aws-lambda";
import { createAccessApp } from "./app.ts";
import type { AccessLogEntry } from "./deps.ts";
import { logFields } from "./log-fields.ts";
import { type AccessMetric, metricOf } from "./metrics.ts";

const { region, secretHash, publicOrigin, ...tables } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  safeguarding: read("SAFEGUARDING_TABLE"),
  publicOrigin: read("API_ORIGIN", /^https:\/\/[^/]+$/),
  secretHash: read("FRONT_DOOR_SECRET_SHA256", secretHashShape),
}));
const log = createFunctionLog<AccessLogEntry, AccessMetric>("access", {
  titleOf: () => "answered",
  fields: logFields,
  metricOf,
});

const table = createDynamoTable(createDynamoClient({ region }), tables);
const app = createAccessApp({
  store: {
    ...createCheckStore(table),
    ...createFeedStore(table),
    ...createLookupStore(table),
    ...createSendStore(table),
    ...createGoingLiveStore(table),
    ...createPositionStore(table),
    ...createTestFeedStore(table),
    ...createWebhookStore(table),
  },
  pause,
  now,
  randomId: () => randomHex(10),
  randomToken,
  settings: elmCourtSettings,
  publicOrigin,
  log: (entry) => {
    log.write(entry);
    log.count("NotFound", entry.notFound ?? 0);
  },
});

/** The staff tools' API behind its function URL. */
export const handler: HttpHandler = behindFrontDoor(handle(app), secretHash, () =>
  log.count("FrontDoorRefused"),
);
