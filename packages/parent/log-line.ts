import type { ParentLogEntry } from "./deps.ts";

/** What of an entry is written: these fields and no other, whatever else the object holds. The line has a time of its own. */
export function logLineOf({ method, route, status, failure }: ParentLogEntry) {
  return { method, route, status, failure };
}
