import type { FieldOf } from "@elm-court/lambda";
import type { ParentLogEntry } from "./deps.ts";

/** All that is written of a request. The line has a time of its own. */
export const logFields: readonly FieldOf<ParentLogEntry>[] = [
  "method",
  "route",
  "status",
  "failure",
];
