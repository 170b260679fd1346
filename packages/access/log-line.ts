import type { AccessLogEntry } from "./deps.ts";

/** What of an entry is written: these fields and no other, whatever else the object holds. */
export function logLineOf({ route, status, requestId, outcome, code, error }: AccessLogEntry) {
  return { route, status, requestId, outcome, code, error };
}
