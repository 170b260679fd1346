import type { FieldOf } from "@elm-court/lambda";
import type { AccessLogEntry } from "./deps.ts";

/** All that is written of an answer. */
export const logFields: readonly FieldOf<AccessLogEntry>[] = [
  "route",
  "status",
  "requestId",
  "outcome",
  "code",
  "error",
  "notFound",
  "test",
];
