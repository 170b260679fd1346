import type { BatchResponse } from "./messages/handle-batch.ts";
import type { WorkerLog } from "./messages/worker-log.ts";

/**
 * Works through records one by one, and begins none without the time for it: a function that is cut off may have sent an email that
 * nobody wrote down. The answer names what failed or was not begun; only that comes again.
 */
export async function handleInTime<Item>(
  records: readonly Item[],
  work: {
    readonly idOf: (record: Item) => string;
    readonly isHandled: (record: Item) => Promise<boolean>;
    readonly hasTime: () => boolean;
    readonly log: WorkerLog;
  },
): Promise<BatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of records) {
    const itemIdentifier = work.idOf(record);
    const hasTime = work.hasTime();
    if (!hasTime)
      work.log({ event: "record_failed", recordId: itemIdentifier, errorName: "OutOfTime" });
    if (!hasTime || !(await work.isHandled(record))) batchItemFailures.push({ itemIdentifier });
  }
  return { batchItemFailures };
}
