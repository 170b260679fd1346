import type { MailingId, MessageId } from "@elm-court/domain";
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
  /** What happened to a pupil cannot be read: every staff tool was told to stop. */
  | { readonly event: "history_unreadable" }
  | { readonly event: "record_malformed"; readonly recordId: string }
  | { readonly event: "record_failed"; readonly recordId: string; readonly errorName: string };

export type WorkerLog = (entry: WorkerLogEntry) => void;
