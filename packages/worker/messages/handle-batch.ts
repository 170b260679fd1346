import { handleMessage, type MessageResult } from "./handle-message.ts";
import { parseQueuedMessage } from "./queued-message.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** A queue record, as Lambda hands it over. */
export type QueueRecord = { readonly messageId: string; readonly body: string };

/** A partial batch response: SQS gives back these records only. */
export type BatchResponse = {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
};

/** Whether the queue should give the record again; after a few times it lands in the dead letters, where somebody looks. */
function needsAnotherTry(result: MessageResult): boolean {
  return result === "throttled" || result === "unknown";
}

async function isHandled(deps: WorkerDeps, record: QueueRecord): Promise<boolean> {
  const recordId = record.messageId;
  const queued = parseQueuedMessage(record.body);
  if (queued === undefined) {
    deps.log({ event: "record_malformed", recordId });
    return false;
  }
  try {
    return !needsAnotherTry(await handleMessage(deps, queued));
  } catch (error) {
    const errorName = error instanceof Error ? error.name : "unknown";
    deps.log({ event: "record_failed", recordId, errorName });
    return false;
  }
}

/** Works through a batch one by one. Never throws: a bad record fails alone. */
export async function handleBatch(
  deps: WorkerDeps,
  records: readonly QueueRecord[],
): Promise<BatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of records) {
    if (!(await isHandled(deps, record)))
      batchItemFailures.push({ itemIdentifier: record.messageId });
  }
  return { batchItemFailures };
}
