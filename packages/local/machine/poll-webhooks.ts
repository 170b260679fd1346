import type { SQSClient } from "@aws-sdk/client-sqs";
import type { Store } from "@elm-court/store";
import { createPost, handleDelivery, postponeOnSqs, type RelayDeps } from "@elm-court/worker";
import { pollQueue } from "./poll-queue.ts";

const timeoutMs = 5_000;

/** Tells webhooks of changes, as the function on AWS does, until `signal` says stop. Here they may be on this machine. */
export function pollWebhooks(
  sqs: SQSClient,
  queueUrl: string,
  { store, now, log }: Pick<RelayDeps, "now" | "log"> & { readonly store: Store },
  signal: AbortSignal,
): Promise<void> {
  const post = createPost({ timeoutMs, isLocal: true });
  const deps = { store, now, log, post, postpone: postponeOnSqs(sqs, queueUrl) };
  return pollQueue(
    sqs,
    queueUrl,
    async (records) => {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const record of records)
        if (!(await handleDelivery(deps, record)))
          batchItemFailures.push({ itemIdentifier: record.messageId });
      return { batchItemFailures };
    },
    signal,
  );
}
