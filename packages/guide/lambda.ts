import {
  behindFrontDoor,
  createFunctionLog,
  type HttpHandler,
  readEnvironment,
  secretHashShape,
} from "@elm-court/lambda";
import { handle } from "hono/aws-lambda";
import { createGuideApp } from "./guide-app.ts";
import type { GuideMetric } from "./metrics.ts";

const { secretHash } = readEnvironment(process.env, (read) => ({
  region: read("AWS_REGION"),
  secretHash: read("FRONT_DOOR_SECRET_SHA256", secretHashShape),
}));
const log = createFunctionLog<object, GuideMetric>("guide", {
  titleOf: () => "answered",
  fields: [],
  metricOf: () => undefined,
});

/** The developers' guide behind its function URL. */
export const handler: HttpHandler = behindFrontDoor(handle(createGuideApp()), secretHash, () =>
  log.count("FrontDoorRefused"),
);
