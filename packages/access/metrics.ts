import type { AccessLogEntry } from "./deps.ts";

/** Everything that the staff tools' API counts. `infra/metric-alarms.ts` has an alarm for each. */
export const accessMetrics = [
  "FailClosed",
  "UnknownPupil",
  "CredentialRefused",
  "FrontDoorRefused",
  "NotFound",
] as const;
export type AccessMetric = (typeof accessMetrics)[number];

const metricOfCode: Readonly<Partial<Record<NonNullable<AccessLogEntry["code"]>, AccessMetric>>> = {
  unavailable: "FailClosed",
  internal: "FailClosed",
  unknown_pupil: "UnknownPupil",
  credential_missing: "CredentialRefused",
  credential_invalid: "CredentialRefused",
};

/** What an answer counts as; `undefined` for most, and for every answer to a test key. */
export function metricOf({ code, test }: AccessLogEntry): AccessMetric | undefined {
  return code === undefined || test === true ? undefined : metricOfCode[code];
}
