import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { NodeHttpHandler } from "@smithy/node-http-handler";

const connectionTimeoutMs = 500;
const requestTimeoutMs = 900;

/**
 * A client that gives up: the SDK has no effective time-out of its own, and without `throwOnRequestTimeout` it only warns.
 * These bound one try; what a decision reads has a second in all (promise P4).
 */
export function createDynamoClient(
  config: Pick<DynamoDBClientConfig, "region" | "endpoint" | "credentials">,
): DynamoDBClient {
  return new DynamoDBClient({
    ...config,
    maxAttempts: 2,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    }),
  });
}
