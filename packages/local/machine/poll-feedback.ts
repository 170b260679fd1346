import type { SQSClient } from "@aws-sdk/client-sqs";
import { type FeedbackDeps, handleFeedback } from "@elm-court/worker";
import { pollQueue } from "./poll-queue.ts";
import { localFeedbackTopic } from "./simulate-feedback.ts";

/** Takes in what is said of emails, as the function on AWS does, until `signal` says stop. */
export function pollFeedback(
  sqs: SQSClient,
  queueUrl: string,
  deps: Omit<FeedbackDeps, "topicArn">,
  signal: AbortSignal,
): Promise<void> {
  const withTopic = { ...deps, topicArn: localFeedbackTopic };
  return pollQueue(
    sqs,
    queueUrl,
    async (records) => {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const record of records)
        if (!(await handleFeedback(withTopic, record)))
          batchItemFailures.push({ itemIdentifier: record.messageId });
      return { batchItemFailures };
    },
    signal,
  );
}
