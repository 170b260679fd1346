import { deliver } from "./deliver.ts";
import { parseQueuedDelivery } from "./queued-delivery.ts";
import type { WebhookDeps } from "./webhook-deps.ts";

/** A queue record, as Lambda hands it over. */
export type DeliveryRecord = {
  readonly messageId: string;
  readonly body: string;
  readonly receiptHandle: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
};

/** Hides a record that failed for a while, as long as it failed more often; a record that cannot be hidden comes again sooner. */
export type Postpone = (record: DeliveryRecord) => Promise<void>;

async function isHandled(deps: WebhookDeps, { messageId, body }: DeliveryRecord): Promise<boolean> {
  const queued = parseQueuedDelivery(body);
  if (queued === undefined) {
    deps.log({ event: "record_malformed", recordId: messageId });
    return false;
  }
  try {
    return (await deliver(deps, queued)) !== "failed";
  } catch (error) {
    const errorName = error instanceof Error ? error.name : "unknown";
    deps.log({ event: "record_failed", recordId: messageId, errorName });
    return false;
  }
}

/** Works on one record. False when it must come again, after a pause; after ten tries it lands in the dead letters. Never throws. */
export async function handleDelivery(
  deps: WebhookDeps & { readonly postpone: Postpone },
  record: DeliveryRecord,
): Promise<boolean> {
  if (await isHandled(deps, record)) return true;
  await deps.postpone(record).catch((error: unknown) => {
    const errorName = error instanceof Error ? error.name : "unknown";
    deps.log({ event: "record_failed", recordId: record.messageId, errorName });
  });
  return false;
}
