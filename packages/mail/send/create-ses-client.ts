import { SESClient, type SESClientConfig } from "@aws-sdk/client-ses";
import { NodeHttpHandler } from "@smithy/node-http-handler";

export type SesClientConfig = {
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly credentials?: SESClientConfig["credentials"] | undefined;
  /** How long SES may take to answer; 10 seconds unless told. */
  readonly requestTimeoutMs?: number | undefined;
};

/**
 * A client that tries once and gives up in time. The SDK would try three times, and a retried send is a second email; and
 * without `throwOnRequestTimeout` its time-out only writes a warning.
 */
export function createSesClient({
  region,
  endpoint,
  credentials,
  requestTimeoutMs = 10_000,
}: SesClientConfig): SESClient {
  return new SESClient({
    region,
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  });
}
