import type { FeedbackKind, KeyId, MailingId, MessageId, WebhookId } from "@elm-court/domain";
import type { DeliveryResult } from "../webhooks/deliver.ts";
import type { FeedbackResult } from "../feedback/handle-feedback.ts";
import type { MessageResult } from "./handle-message.ts";

/** All that a worker may write down: ids and closed words. No name, no address, no token, no text of an error. */
export type WorkerLogEntry =
  | {
      readonly event: "message_handled";
      readonly mailingId: MailingId;
      readonly messageId: MessageId;
      readonly result: MessageResult;
      /** Why SES refused, as SES names it. */
      readonly code?: string | undefined;
    }
  | {
      /** SES has the email and the row still says `sending`: an SES event or a person settles it. */
      readonly event: "accepted_not_recorded";
      readonly mailingId: MailingId;
      readonly messageId: MessageId;
      readonly sesMessageId: string;
    }
  | {
      readonly event: "feedback_handled";
      readonly mailingId?: MailingId | undefined;
      readonly messageId?: MessageId | undefined;
      readonly kind: FeedbackKind;
      readonly result: FeedbackResult;
    }
  /** SES tells of a kind of event that moves nothing. */
  | { readonly event: "feedback_passed_over"; readonly recordId: string }
  | {
      readonly event: "delivery_handled";
      readonly webhookId: WebhookId;
      readonly result: DeliveryResult;
      /** The status that came back, or why none did. */
      readonly code?: string | undefined;
    }
  /** Nothing arrived there for days: nothing is sent there any more. */
  | { readonly event: "webhook_disabled"; readonly webhookId: WebhookId }
  | { readonly event: "tool_behind"; readonly keyId: KeyId; readonly behind: number }
  /** A sending is due and nothing of it goes out. */
  | { readonly event: "mailing_stuck"; readonly mailingId: MailingId }
  /** What happened to a pupil cannot be read: every staff tool was told to stop. */
  | { readonly event: "history_unreadable" }
  | { readonly event: "record_malformed"; readonly recordId: string }
  | { readonly event: "record_failed"; readonly recordId: string; readonly errorName: string };

export type WorkerLog = (entry: WorkerLogEntry) => void;
