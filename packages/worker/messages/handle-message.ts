import type { Message, Parent } from "@elm-court/domain";
import type { Mail, Mailer, SendOutcome } from "@elm-court/mail";
import { addressHashOf } from "@elm-court/store";
import { decideDelivery, type Delivery } from "./decide-delivery.ts";
import { prepareMail } from "./prepare-mail.ts";
import type { QueuedMessage } from "./queued-message.ts";
import { recordOutcome } from "./record-outcome.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** `left_alone`: it is somebody else's, or done. `unknown`: there is no such row. */
export type MessageResult = "unknown" | "left_alone" | "not_sent" | SendOutcome["outcome"];

async function sendOnce(mailer: Mailer, mail: Mail): Promise<SendOutcome> {
  try {
    return await mailer.send(mail);
  } catch {
    return { outcome: "unclear" };
  }
}

/** Nothing has been sent yet, so a fault here gives the message back for another try. */
async function prepareOrRelease(
  deps: WorkerDeps,
  sending: Message,
  delivery: { readonly to: string; readonly parent: Parent },
): Promise<Mail> {
  try {
    return await prepareMail(deps, sending, delivery);
  } catch (error) {
    await recordOutcome(deps, sending, { outcome: "throttled" });
    throw error;
  }
}

/** A row that is for one address goes to no other: the parent's new address has a row of its own. */
async function deliveryOf(store: WorkerDeps["store"], message: Message): Promise<Delivery> {
  const delivery = await decideDelivery(store, message.kind, message.parentId, message.chosen);
  const isElsewhere =
    message.sentTo !== undefined &&
    "to" in delivery &&
    addressHashOf(delivery.to) !== message.sentTo;
  return isElsewhere ? { notSent: "address_changed" } : delivery;
}

/**
 * Works on one row of the ledger: decides again on the family as it is now, claims the row (`created` → `sending`, one winner),
 * sends once, and writes down what came of it. At most one email, however often and by however many it is called (promise P8).
 * Throws when the store fails: the queue gives the record again.
 */
export async function handleMessage(
  deps: WorkerDeps,
  { mailingId, messageId }: QueuedMessage,
): Promise<MessageResult> {
  const { store, now, log } = deps;
  const finish = (result: MessageResult, code?: string): MessageResult => {
    log({ event: "message_handled", mailingId, messageId, result, code });
    return result;
  };
  const message = await store.findMessage(mailingId, messageId);
  if (message === undefined) return finish("unknown");
  if (message.status !== "created") return finish("left_alone");

  const delivery = await deliveryOf(store, message);
  if ("notSent" in delivery) {
    const notSentReason = delivery.notSent;
    const row = { ...message, status: "not_sent", notSentReason, changedAt: now() } as const;
    return finish((await store.moveMessage(row, "created")) ? "not_sent" : "left_alone");
  }

  const sending: Message = { ...message, status: "sending", changedAt: now() };
  if (!(await store.moveMessage(sending, "created"))) return finish("left_alone");
  const mail = await prepareOrRelease(deps, sending, delivery);
  const outcome = await sendOnce(deps.mailer, mail);
  await recordOutcome(deps, sending, outcome);
  return finish(outcome.outcome, outcome.outcome === "refused" ? outcome.code : undefined);
}
