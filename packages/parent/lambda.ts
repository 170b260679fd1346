import { randomBytes } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { elmCourtSettings, instantOf } from "@elm-court/domain";
import { createDynamoClient, createDynamoTable, createStore } from "@elm-court/store";
import { handle } from "hono/aws-lambda";
import { behindFrontDoor, type HttpHandler, secretHashShape } from "./front-door.ts";
import { readEnvironment } from "./lambda-environment.ts";
import { logLineOf } from "./log-line.ts";
import { metricOf, type ParentMetric } from "./metrics.ts";
import { createParentApp } from "./parent-app.ts";

const serviceName = "parent";
const { region, school, publicOrigin, secretHash } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  school: read("SCHOOL_TABLE"),
  publicOrigin: read("PUBLIC_ORIGIN", /^https:\/\/[^/]+$/),
  secretHash: read("FRONT_DOOR_SECRET_SHA256", secretHashShape),
}));
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: "ESafetyContact", serviceName });
const randomHex = (bytes: number): string => randomBytes(bytes).toString("hex");

function count(metric: ParentMetric | undefined): void {
  if (metric !== undefined) metrics.singleMetric().addMetric(metric, MetricUnit.Count, 1);
}

const app = createParentApp({
  store: createStore(createDynamoTable(createDynamoClient({ region }), { school }), () =>
    randomHex(16),
  ),
  now: () => instantOf(Date.now()),
  randomToken: () => randomBytes(32).toString("base64url"),
  randomId: () => randomHex(10),
  settings: elmCourtSettings,
  publicOrigin,
  log: (entry) => {
    logger.info("answered", logLineOf(entry));
    count(metricOf(entry));
  },
});

/** The parents' pages behind their function URL. */
export const handler: HttpHandler = behindFrontDoor(handle(app), secretHash, () =>
  count("FrontDoorRefused"),
);
