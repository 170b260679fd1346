import type { SQSClient } from "@aws-sdk/client-sqs";
import { handleReport } from "@elm-court/worker";
import { pollQueue } from "./poll-queue.ts";

/** Keeps what parents report, as the function on AWS does, until `signal` says stop. */
export function pollReports(
  sqs: SQSClient,
  queueUrl: string,
  deps: Parameters<typeof handleReport>[0],
  signal: AbortSignal,
): Promise<void> {
  return pollQueue(
    sqs,
    queueUrl,
    async (records) => {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const record of records)
        if (!(await handleReport(deps, record)))
          batchItemFailures.push({ itemIdentifier: record.messageId });
      return { batchItemFailures };
    },
    signal,
  );
}
