import type { ParentLogEntry } from "./deps.ts";

/** Everything that the parents' pages count. `infra/metric-alarms.ts` has an alarm for each. */
export const parentMetrics = [
  "AnswerNotSaved",
  "PageFailed",
  "TooManyTries",
  "FrontDoorRefused",
] as const;
export type ParentMetric = (typeof parentMetrics)[number];

/** What a request counts as: a form that failed told somebody that nothing was saved; a try too many compared nothing. `undefined` for most. */
export function metricOf({ method, status }: ParentLogEntry): ParentMetric | undefined {
  if (status === 429) return "TooManyTries";
  if (status < 500) return undefined;
  return method === "POST" ? "AnswerNotSaved" : "PageFailed";
}
