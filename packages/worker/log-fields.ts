import type { FieldOf } from "@elm-court/lambda";
import type { WorkerLogEntry } from "./messages/worker-log.ts";

/** All that is written of an entry. */
export const logFields: readonly FieldOf<WorkerLogEntry>[] = [
  "event",
  "mailingId",
  "messageId",
  "kind",
  "result",
  "code",
  "sesMessageId",
  "recordId",
  "errorName",
  "webhookId",
  "keyId",
  "behind",
];
