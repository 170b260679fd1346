import { randomBytes } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { elmCourtSettings, instantOf } from "@elm-court/domain";
import { createDynamoClient, createDynamoTable, createCheckStore } from "@elm-court/store";
import { handle } from "hono/aws-lambda";
import { createAccessApp } from "./app.ts";
import { behindFrontDoor, type HttpHandler, secretHashShape } from "./front-door.ts";
import { readEnvironment } from "./lambda-environment.ts";
import { logLineOf } from "./log-line.ts";
import { type AccessMetric, metricOf } from "./metrics.ts";

const serviceName = "access";
const { region, secretHash, publicOrigin, ...tables } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  safeguarding: read("SAFEGUARDING_TABLE"),
  publicOrigin: read("API_ORIGIN", /^https:\/\/[^/]+$/),
  secretHash: read("FRONT_DOOR_SECRET_SHA256", secretHashShape),
}));
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: "ESafetyContact", serviceName });
const randomHex = (bytes: number): string => randomBytes(bytes).toString("hex");

function count(metric: AccessMetric | undefined): void {
  if (metric !== undefined) metrics.singleMetric().addMetric(metric, MetricUnit.Count, 1);
}

const app = createAccessApp({
  store: createCheckStore(createDynamoTable(createDynamoClient({ region }), tables)),
  now: () => instantOf(Date.now()),
  randomId: () => randomHex(10),
  settings: elmCourtSettings,
  publicOrigin,
  log: (entry) => {
    logger.info("answered", logLineOf(entry));
    count(metricOf(entry));
  },
});

/** The staff tools' API behind its function URL. */
export const handler: HttpHandler = behindFrontDoor(handle(app), secretHash, () =>
  count("FrontDoorRefused"),
);
