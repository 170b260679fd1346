import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";

const waitSeconds = 2;
const batchSize = 10;

const recordOf = ({
  MessageId = "",
  Body = "",
  ReceiptHandle = "",
  Attributes,
}: Message): Received => ({
  messageId: MessageId,
  body: Body,
  receiptHandle: ReceiptHandle,
  attributes: { ApproximateReceiveCount: Attributes?.ApproximateReceiveCount ?? "1" },
});

type Handled = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };
type Received = {
  readonly messageId: string;
  readonly body: string;
  readonly receiptHandle: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
};

/**
 * Hands the queue's messages to a handler in batches, as SQS hands them to a Lambda, until `signal` says stop.
 * `handle` answers with a partial batch response; only what failed comes again.
 */
export async function pollQueue(
  sqs: SQSClient,
  queueUrl: string,
  handle: (records: readonly Received[]) => Promise<Handled>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: batchSize,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ["ApproximateReceiveCount"],
        }),
        { abortSignal: signal },
      );
      if (Messages.length === 0) continue;
      const { batchItemFailures } = await handle(Messages.map(recordOf));
      const failed = new Set(batchItemFailures.map((one) => one.itemIdentifier));
      for (const { MessageId, ReceiptHandle } of Messages)
        if (!failed.has(MessageId ?? ""))
          await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    } catch {
      if (signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
