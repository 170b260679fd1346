import type { Instant, MailingId } from "@elm-court/domain";
import type { MailingStore } from "@elm-court/store";
import type { WorkerDeps } from "../messages/worker-deps.ts";

/**
 * Enqueues every message of a mailing that is still `created` (since `before` or longer, where it is given), and says how many. Safe to repeat at any time: what is on the
 * queue twice is sent once.
 */
export async function resumeMailing(
  {
    store,
    queue,
  }: Pick<WorkerDeps, "queue"> & { readonly store: Pick<MailingStore, "listMessages"> },
  mailingId: MailingId,
  before?: Instant,
): Promise<number> {
  const messages = await store.listMessages(mailingId);
  const waiting = messages.filter(
    ({ status, changedAt }) =>
      status === "created" && (before === undefined || changedAt <= before),
  );
  if (waiting.length > 0)
    await queue.enqueue(waiting.map(({ id: messageId }) => ({ mailingId, messageId })));
  return waiting.length;
}
