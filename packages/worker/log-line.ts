import type { WorkerLogEntry } from "./messages/worker-log.ts";

type Field = WorkerLogEntry extends infer One ? (One extends object ? keyof One : never) : never;

const fields: readonly Field[] = [
  "event",
  "mailingId",
  "messageId",
  "result",
  "code",
  "sesMessageId",
  "recordId",
  "errorName",
];

/** What of an entry is written: these fields and no other, whatever else the object holds. */
export function logLineOf(entry: WorkerLogEntry): Record<string, string | undefined> {
  const allowed = Object.entries(entry).filter(([name]) => fields.some((one) => one === name));
  return Object.fromEntries(allowed);
}
