import { type FeedName, feedNames, isWebhookId, type WebhookId } from "@elm-court/domain";
import type { StreamRecord } from "./submission-in-record.ts";

/** What a record of `school`'s stream asks to deliver: word of a change to whoever is told of that feed, or one test. */
export type DeliveryAsked =
  | { readonly feed: FeedName; readonly cursor: number }
  | { readonly webhookId: WebhookId; readonly testId: string };

const changeShape = /^CHANGE#(\d{10,})$/;
const testShape = /^TEST#(.+)$/;
const feedOf = (pk: string): FeedName | undefined =>
  feedNames.find((name) => pk === `FEED#${name}`);

/** What this record asks to deliver; `undefined` for every other record. Throws for one of ours that cannot be read. */
export function deliveryInRecord(record: StreamRecord): DeliveryAsked | undefined {
  const { pk, sk } = record.dynamodb?.NewImage ?? {};
  if (record.eventName !== "INSERT") return undefined;
  const [, cursor] = changeShape.exec(sk?.S ?? "") ?? [];
  if (cursor !== undefined) {
    const feed = feedOf(pk?.S ?? "");
    if (feed === undefined) throw new Error("a change is in no feed of ours");
    return { feed, cursor: Number(cursor) };
  }
  const [, testId] = testShape.exec(sk?.S ?? "") ?? [];
  if (testId === undefined) return undefined;
  const webhookId = pk?.S?.replace(/^WEBHOOK#/, "");
  if (!isWebhookId(webhookId)) throw new Error("a test is of no webhook");
  return { webhookId, testId };
}
