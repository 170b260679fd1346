import type { WebhookEventView } from "@elm-court/contract";
import { type Instant, millisecondsOf } from "@elm-court/domain";
import { Webhook as Signer } from "standardwebhooks";

/** A body and the headers of Standard Webhooks over exactly its bytes. */
export type SignedDelivery = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Signs a delivery (Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`). `id` is the same for each try of one
 * delivery, so that a receiver can tell a repeat; the time is that of this try, so that an old one can be refused.
 */
export function signDelivery(
  secret: string,
  id: string,
  event: WebhookEventView,
  now: Instant,
): SignedDelivery {
  const body = JSON.stringify(event);
  const sentAt = new Date(millisecondsOf(now));
  return {
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "esafety-contact-webhooks",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
      "webhook-signature": new Signer(secret).sign(id, sentAt, body),
    },
  };
}
