import { GetParameterCommand, SSMClient, type SSMClientConfig } from "@aws-sdk/client-ssm";
import { NodeHttpHandler } from "@smithy/node-http-handler";

const connectionTimeoutMs = 500;
const requestTimeoutMs = 1_500;

/**
 * Reads one SecureString of SSM's parameter store: the secret of the school's sign-in client, which no environment variable holds. Throws
 * when it cannot be read or is empty, and then nobody is signed in.
 */
export function createSecretSource(
  parameter: string,
  config: Pick<SSMClientConfig, "region" | "endpoint" | "credentials">,
): () => Promise<string> {
  const client = new SSMClient({
    ...config,
    maxAttempts: 2,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    }),
  });
  return async () => {
    const { Parameter } = await client.send(
      new GetParameterCommand({ Name: parameter, WithDecryption: true }),
    );
    const secret = Parameter?.Value ?? "";
    if (secret === "") throw new Error("the sign-in client's secret is empty");
    return secret;
  };
}
