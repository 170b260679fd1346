import { isMailingId, isMessageId, type MailingId, type MessageId } from "@elm-court/domain";

/** What travels through the queue: which row to work on, and nothing about anybody. */
export type QueuedMessage = { readonly mailingId: MailingId; readonly messageId: MessageId };

/** Puts messages on the queue. Throws when any may not have been taken; repeating it is safe, a row is claimed once. */
export type MessageQueue = { enqueue(items: readonly QueuedMessage[]): Promise<void> };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the body of a queue record; `undefined` when it is not one of ours. */
export function parseQueuedMessage(body: string): QueuedMessage | undefined {
  const value = readJson(body);
  if (typeof value !== "object" || value === null) return undefined;
  if (!("mailingId" in value) || !("messageId" in value)) return undefined;
  const { mailingId, messageId } = value;
  return isMailingId(mailingId) && isMessageId(messageId) ? { mailingId, messageId } : undefined;
}
