import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
  type SQSClientConfig,
} from "@aws-sdk/client-sqs";

/** SQS takes ten at a time. */
const batchSize = 10;
const triesPerBatch = 3;

export type SqsClientConfig = {
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly credentials?: SQSClientConfig["credentials"] | undefined;
};

/** A client with a time-out that works; trying twice is safe, since a message that comes twice is sent once. */
export function createSqsClient({ region, endpoint, credentials }: SqsClientConfig): SQSClient {
  return new SQSClient({
    region,
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 5_000,
      throwOnRequestTimeout: true,
    },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  });
}

/** Some messages may not be on the queue. Their rows are still `created`: `resumeMailing` enqueues them again. */
export class QueueUnavailable extends Error {
  override readonly name = "QueueUnavailable";
}

async function sendBatch(
  client: SQSClient,
  queueUrl: string,
  items: readonly object[],
): Promise<void> {
  let left: SendMessageBatchRequestEntry[] = items.map((item, place) => ({
    Id: String(place),
    MessageBody: JSON.stringify(item),
  }));
  for (let tries = 0; tries < triesPerBatch && left.length > 0; tries += 1) {
    const command = new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: left });
    const { Failed = [] } = await client.send(command);
    const failed = new Set(Failed.map(({ Id }) => Id));
    left = left.filter(({ Id }) => failed.has(Id));
  }
  if (left.length > 0) throw new QueueUnavailable(`${left.length} not taken`);
}

/** A queue on SQS; what is put on it goes as it is. Throws `QueueUnavailable`, or what the SDK throws, when not everything was taken. */
export function createSqsQueue<Item extends object>(
  client: SQSClient,
  queueUrl: string,
): { readonly enqueue: (items: readonly Item[]) => Promise<void> } {
  return {
    enqueue: async (items) => {
      for (let start = 0; start < items.length; start += batchSize)
        await sendBatch(client, queueUrl, items.slice(start, start + batchSize));
    },
  };
}
