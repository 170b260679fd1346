import { ChangeMessageVisibilityCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { deliveryPauseSeconds } from "@elm-court/domain";
import type { Postpone } from "./handle-delivery.ts";

/** Hides records of this queue on SQS. */
export function postponeOnSqs(client: SQSClient, queueUrl: string): Postpone {
  return async ({ receiptHandle, attributes }) => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: deliveryPauseSeconds(Number(attributes.ApproximateReceiveCount)),
      }),
    );
  };
}
