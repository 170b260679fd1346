import {
  decideAddressBlock,
  decideFeedback,
  type Feedback,
  type Instant,
  type Message,
} from "@elm-court/domain";
import { addressHashOf, type AddressStore, type MailingStore } from "@elm-court/store";
import type { QueueRecord } from "../messages/handle-batch.ts";
import type { WorkerLog } from "../messages/worker-log.ts";
import { type ParsedFeedback, parseFeedback } from "./parse-feedback.ts";

/** What the worker of feedback is given. It sends nothing, and reads no parent and no pupil. */
export type FeedbackDeps = {
  readonly store: Pick<MailingStore, "findMessage" | "moveMessage"> &
    Pick<AddressStore, "blockAddress">;
  /** The one topic whose word is taken. */
  readonly topicArn: string;
  readonly now: () => Instant;
  readonly log: WorkerLog;
};

/**
 * `moved`: the row says so now. `unchanged`: it said so, or more, before. `no_row`: the email belongs to no row. `unknown`: its row is not
 * there. `another_address`: the event is about nobody that the row was for.
 */
export type FeedbackResult = "moved" | "unchanged" | "no_row" | "unknown" | "another_address";

/** The worker that sends may be writing to the same row. */
const tries = 5;

async function blockAddresses({ store, now }: FeedbackDeps, feedback: Feedback): Promise<void> {
  const reason = decideAddressBlock(feedback);
  if (reason === undefined) return;
  for (const address of feedback.recipients)
    await store.blockAddress({
      addressHash: addressHashOf(address),
      reason,
      blockedAt: now(),
    });
}

/** An email of ours goes to one address. Whatever else the event names was not written to by us, and its word moves nothing. */
function aboutTheRow(feedback: Feedback, { sentTo }: Message): Feedback | undefined {
  if (sentTo === undefined) return feedback;
  const recipients = feedback.recipients.filter((one) => addressHashOf(one) === sentTo);
  return recipients.length === 0 && feedback.recipients.length > 0
    ? undefined
    : { ...feedback, recipients };
}

async function apply(
  deps: FeedbackDeps,
  { feedback, row: named }: ParsedFeedback,
): Promise<FeedbackResult> {
  if (named === undefined) {
    await blockAddresses(deps, feedback);
    return "no_row";
  }
  for (let left = tries; left > 0; left -= 1) {
    const row = await deps.store.findMessage(named.mailingId, named.messageId);
    if (row === undefined) return "unknown";
    const about = aboutTheRow(feedback, row);
    if (about === undefined) return "another_address";
    await blockAddresses(deps, about);
    const moved = decideFeedback(row, about, deps.now());
    if (moved === undefined) return "unchanged";
    if (await deps.store.moveMessage(moved, row.status)) return "moved";
  }
  throw new Error("others kept moving the row");
}

/**
 * Takes one record of what SES says: the row moves on, never back, and an address that takes no email gets none any more. The same
 * record twice, or late, changes nothing. False when it must come again; after five times it is a dead letter, where somebody looks.
 */
export async function handleFeedback(deps: FeedbackDeps, record: QueueRecord): Promise<boolean> {
  const { log } = deps;
  const recordId = record.messageId;
  const parsed = parseFeedback(record.body, deps.topicArn);
  if (parsed === "malformed") {
    log({ event: "record_malformed", recordId });
    return false;
  }
  if (parsed === "nothing_to_us") {
    log({ event: "feedback_passed_over", recordId });
    return true;
  }
  try {
    const result = await apply(deps, parsed);
    log({ event: "feedback_handled", ...parsed.row, kind: parsed.feedback.kind, result });
    return result !== "unknown";
  } catch (error) {
    const errorName = error instanceof Error ? error.name : "unknown";
    log({ event: "record_failed", recordId, errorName });
    return false;
  }
}
