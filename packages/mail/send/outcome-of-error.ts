import { SESServiceException } from "@aws-sdk/client-ses";
import type { SendOutcome } from "./mail.ts";

const throttlingNames = new Set([
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "RequestThrottled",
]);

/** Faults before a byte of the email left this machine: no connection, no name, no credentials. */
const neverLeft = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CredentialsProviderError"]);

function leftNothing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return neverLeft.has(error.name) || (typeof code === "string" && neverLeft.has(code));
}

/** Error codes are kept and logged, so only a plain word passes. */
function codeOf(error: SESServiceException): string {
  return /^[A-Za-z]{1,80}$/.test(error.name) ? error.name : "unknown";
}

/**
 * What a failed call to SES means. Only a 4xx answer from SES is a certain no; a time-out, a broken connection, a 5xx or an
 * answer that cannot be read is `unclear`, because SES may have taken the email before it failed (trust.md, P8).
 */
export function outcomeOfError(error: unknown): SendOutcome {
  if (leftNothing(error)) return { outcome: "throttled" };
  if (!(error instanceof SESServiceException)) return { outcome: "unclear" };
  const status = error.$metadata.httpStatusCode ?? 0;
  if (status < 400 || status > 499 || status === 408) return { outcome: "unclear" };
  if (status === 429 || throttlingNames.has(error.name)) return { outcome: "throttled" };
  return { outcome: "refused", code: codeOf(error) };
}
