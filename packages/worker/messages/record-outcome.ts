import type { Message } from "@elm-court/domain";
import type { SendOutcome } from "@elm-court/mail";
import type { WorkerDeps } from "./worker-deps.ts";

/**
 * Writes down what became of a message that is `sending`. `unclear` stays as it is: an SES event or a person settles it, never
 * a second send (promise P8). An SES event that was here first is left alone.
 */
export async function recordOutcome(
  { store, now, log }: Pick<WorkerDeps, "store" | "now" | "log">,
  sending: Message,
  outcome: SendOutcome,
): Promise<void> {
  const changedAt = now();
  switch (outcome.outcome) {
    case "accepted": {
      const { sesMessageId } = outcome;
      try {
        await store.moveMessage({ ...sending, status: "sent", sesMessageId, changedAt }, "sending");
      } catch (error) {
        const { mailingId, id: messageId } = sending;
        log({ event: "accepted_not_recorded", mailingId, messageId, sesMessageId });
        throw error;
      }
      return;
    }
    case "throttled":
      await store.moveMessage({ ...sending, status: "created", changedAt }, "sending");
      return;
    case "refused":
      await store.moveMessage({ ...sending, status: "failed", changedAt }, "sending");
      return;
    case "unclear":
      return;
  }
}
