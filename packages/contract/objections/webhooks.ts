import {
  type Instant,
  type Webhook,
  type WebhookStanding,
  webhookStanding,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { type Malformed, parseFitting } from "../authzen/entities.ts";

const longestUrl = 2000;
export const webhookBody = z.object({ url: z.string().check(z.maxLength(longestUrl)) });

/** What `POST /objections/v1/webhooks` is sent. */
export type WebhookBody = z.infer<typeof webhookBody>;

/** Reads the body; whether the address may be told anything is decided later. */
export function parseWebhookBody(body: unknown): WebhookBody | Malformed {
  return parseFitting(webhookBody, body);
}

/** A webhook that was just made. The secret is shown this once. */
export type NewWebhookView = { readonly webhookId: Webhook["id"]; readonly secret: string };

/** The answer that shows the secret. */
export function newWebhookView({ id, secret }: Webhook): NewWebhookView {
  return { webhookId: id, secret };
}

/** A webhook as its owner sees it, without the secret. */
export type WebhookView = {
  readonly webhookId: Webhook["id"];
  readonly url: string;
  readonly createdAt: Instant;
  readonly standing: WebhookStanding;
  readonly failingSince?: Instant;
  readonly disabledAt?: Instant;
};

/** All webhooks of a key. */
export type WebhooksView = { readonly webhooks: readonly WebhookView[] };

/** The list of a key's webhooks. */
export function webhooksView(webhooks: readonly Webhook[]): WebhooksView {
  return {
    webhooks: webhooks.map((webhook) => {
      const { id, url, createdAt, failingSince, disabledAt } = webhook;
      return {
        webhookId: id,
        url,
        createdAt,
        standing: webhookStanding(webhook),
        ...(failingSince === undefined ? {} : { failingSince }),
        ...(disabledAt === undefined ? {} : { disabledAt }),
      };
    }),
  };
}

/** What a webhook is sent: so little that a forged or a lost one does no harm. Read the feed from the last cursor you have. */
export type WebhookEventView =
  | {
      readonly type: "objections.changed";
      readonly timestamp: Instant;
      readonly data: {
        readonly cursor: number;
        readonly pupilId: string;
        readonly channels: "all" | readonly string[];
      };
    }
  | { readonly type: "objections.test"; readonly timestamp: Instant; readonly data: object };
