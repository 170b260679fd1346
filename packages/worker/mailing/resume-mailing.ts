import type { MailingId } from "@elm-court/domain";
import type { WorkerDeps } from "../messages/worker-deps.ts";

/**
 * Enqueues every message of a mailing that is still `created`, and says how many. Safe to repeat at any time: what is on the
 * queue twice is sent once.
 */
export async function resumeMailing(
  { store, queue }: Pick<WorkerDeps, "store" | "queue">,
  mailingId: MailingId,
): Promise<number> {
  const messages = await store.listMessages(mailingId);
  const waiting = messages.filter((message) => message.status === "created");
  if (waiting.length > 0)
    await queue.enqueue(waiting.map(({ id: messageId }) => ({ mailingId, messageId })));
  return waiting.length;
}
