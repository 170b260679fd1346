import type { KeyId, WebhookId } from "../ids.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import type { FeedName } from "./change.ts";

/** An address that is told when there is a change: a convenience. A tool that gets nothing misses nothing, because it reads the feed. */
export type Webhook = {
  readonly id: WebhookId;
  /** Whose it is: it lives and ends with the key. */
  readonly keyId: KeyId;
  readonly feed: FeedName;
  readonly url: string;
  /** What each delivery is signed with: `whsec_` and 32 bytes in base64. */
  readonly secret: string;
  readonly createdAt: Instant;
  /** Since when no delivery arrived; `undefined` while they do. */
  readonly failingSince?: Instant | undefined;
  /** Nothing is delivered any more. The tool makes a new one. */
  readonly disabledAt?: Instant | undefined;
};

/** How many addresses one key may have: two while a secret is changed, and some to spare. */
export const mostWebhooksPerKey = 5;

/** How long deliveries may fail before nothing is delivered any more: five days, a weekend and a holiday. */
export const webhookGivenUpSeconds = 5 * 24 * 60 * 60;

/** How a webhook stands. */
export const webhookStandings = ["working", "failing", "disabled"] as const;
export type WebhookStanding = (typeof webhookStandings)[number];

/** How this webhook stands now. */
export function webhookStanding({ failingSince, disabledAt }: Webhook): WebhookStanding {
  if (disabledAt !== undefined) return "disabled";
  return failingSince === undefined ? "working" : "failing";
}

/** The webhook after a delivery that arrived or did not: the same one where nothing changes. */
export function afterDelivery(webhook: Webhook, arrived: boolean, now: Instant): Webhook {
  const { failingSince } = webhook;
  if (arrived)
    return failingSince === undefined ? webhook : { ...webhook, failingSince: undefined };
  if (failingSince === undefined) return { ...webhook, failingSince: now };
  const isGivenUp = addSeconds(failingSince, webhookGivenUpSeconds) <= now;
  return isGivenUp && webhook.disabledAt === undefined ? { ...webhook, disabledAt: now } : webhook;
}

const longestPauseSeconds = 60 * 60;
const firstPauseSeconds = 30;

/** How long until the next try of a delivery that failed so often: half a minute, twice that each time, an hour at most. */
export function deliveryPauseSeconds(tries: number): number {
  return Math.min(
    longestPauseSeconds,
    firstPauseSeconds * 2 ** Math.min(20, Math.max(0, tries - 1)),
  );
}
