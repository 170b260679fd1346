import type { FieldOf } from "@elm-court/lambda";
import type { ConsoleLogEntry } from "./deps.ts";

/** All that is written of an answer. */
export const logFields: readonly FieldOf<ConsoleLogEntry>[] = [
  "method",
  "route",
  "status",
  "code",
  "error",
];
