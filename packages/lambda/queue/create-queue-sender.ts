import { AwsClient } from "aws4fetch";

/** Two tries together are over before the page's own time is. */
const timeoutMs = 3_000;
const retries = 1;

export type QueueSenderConfig = {
  readonly region: string;
  readonly queueUrl: string;
  /** What the client of DynamoDB signs with: the role of the function. */
  readonly credentials: () => Promise<{
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  }>;
};

/**
 * Puts messages on a queue of SQS and can do nothing else: one signed request for each, without the SDK's client, which is a tenth of a
 * bundle that has to start fast. Throws when one may not have been taken; what is sent twice must do no harm.
 */
export function createQueueSender<Item extends object>({
  region,
  queueUrl,
  credentials,
}: QueueSenderConfig): { readonly enqueue: (items: readonly Item[]) => Promise<void> } {
  const send = async (item: Item): Promise<void> => {
    const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
    const aws = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      service: "sqs",
      region,
      retries,
    });
    const response = await aws.fetch(new URL("/", queueUrl), {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "AmazonSQS.SendMessage",
      },
      body: JSON.stringify({ QueueUrl: queueUrl, MessageBody: JSON.stringify(item) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`the queue answered ${response.status}`);
  };
  return {
    enqueue: async (items) => {
      for (const item of items) await send(item);
    },
  };
}
