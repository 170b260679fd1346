import type { Instant } from "../time/instant.ts";
import { type BounceKind, bounceKinds, type Message, type MessageStatus } from "./message.ts";

/**
 * What SES can say of an email that it has. `accepted`: it took it. `delayed`: it still tries. `refused`: it took it and then would
 * not send it (a virus, or it could not be rendered). `complained`: it arrived, and was marked as unwanted.
 */
export const feedbackKinds = [
  "accepted",
  "delayed",
  "refused",
  "delivered",
  "complained",
  "bounced",
] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** One thing that SES said of one email. */
export type Feedback = {
  readonly kind: FeedbackKind;
  /** There for `bounced` only. */
  readonly bounce?: BounceKind | undefined;
  /** The addresses that it is about. */
  readonly recipients: readonly string[];
  /** What SES calls the email. */
  readonly sesMessageId: string;
};

type Standing = Pick<Message, "status" | "bounce">;

function standingAfter({ kind, bounce = "undetermined" }: Feedback): Standing {
  switch (kind) {
    case "accepted":
    case "delayed":
      return { status: "sent" };
    case "refused":
      return { status: "failed" };
    case "delivered":
    case "complained":
      return { status: "delivered" };
    case "bounced":
      return { status: "bounced", bounce };
  }
}

/** Our own word that an email did not go is worth less than SES's word of what became of it. */
const ranks: Readonly<Record<MessageStatus, number>> = {
  created: 0,
  sending: 0,
  not_sent: 0,
  failed: 2,
  sent: 1,
  delivered: 4,
  bounced: 5,
};

/** An automatic answer reads like a bounce and comes after the delivery: it does not undo one. Every other bounce does. */
function rankOf({ status, bounce = "undetermined" }: Standing): number {
  if (status === "bounced" && bounce === "transient_general") return 3;
  return ranks[status] + (status === "bounced" ? bounceKinds.indexOf(bounce) : 0);
}

/**
 * A row of the ledger after SES has spoken; `undefined` when that changes nothing. It only moves forward, by rank, so the same events
 * in any order, once or often, end the same (product behaviour 13: delivered, then bounced, is bounced). A row that was unclear is settled.
 */
export function decideFeedback(
  message: Message,
  feedback: Feedback,
  at: Instant,
): Message | undefined {
  const { sesMessageId } = feedback;
  const standing = standingAfter(feedback);
  if (rankOf(standing) <= rankOf(message)) return undefined;
  return {
    ...message,
    notSentReason: undefined,
    bounce: undefined,
    ...standing,
    sesMessageId: message.sesMessageId ?? sesMessageId,
    changedAt: at,
  };
}
