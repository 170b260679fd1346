import { isWebhookId, type WebhookId } from "@elm-court/domain";

/** What travels through the queue of webhooks: whom to tell, and of which change or test. Nothing about anybody. */
export type QueuedDelivery = { readonly webhookId: WebhookId } & (
  { readonly cursor: number } | { readonly testId: string }
);

/** Puts deliveries on the queue. Throws when any may not have been taken; one that comes twice does no harm. */
export type DeliveryQueue = { enqueue(items: readonly QueuedDelivery[]): Promise<void> };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the body of a queue record; `undefined` when it is not one of ours. */
export function parseQueuedDelivery(body: string): QueuedDelivery | undefined {
  const value = readJson(body);
  if (typeof value !== "object" || value === null || !("webhookId" in value)) return undefined;
  const { webhookId } = value;
  if (!isWebhookId(webhookId)) return undefined;
  if ("cursor" in value && Number.isSafeInteger(value.cursor))
    return { webhookId, cursor: Number(value.cursor) };
  return "testId" in value && typeof value.testId === "string"
    ? { webhookId, testId: value.testId }
    : undefined;
}
