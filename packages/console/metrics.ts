import type { ConsoleLogEntry } from "./deps.ts";

/** Everything that the console counts. `infra/metric-alarms.ts` has an alarm for each. */
export const consoleMetrics = [
  "ConsoleFailed",
  "ConsoleNotSaved",
  "SignInRefused",
  "RoleRefused",
  "FrontDoorRefused",
] as const;
export type ConsoleMetric = (typeof consoleMetrics)[number];

/** What a request counts as: a change that failed told somebody at work that nothing was saved. `undefined` for most. */
export function metricOf({ method, status, code }: ConsoleLogEntry): ConsoleMetric | undefined {
  if (code === "sign_in_refused") return "SignInRefused";
  if (code === "not_for_your_role" || code === "own_child") return "RoleRefused";
  if (status < 500) return undefined;
  return method === "POST" ? "ConsoleNotSaved" : "ConsoleFailed";
}
