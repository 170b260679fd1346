import type { Instant, MailingId, MessageId } from "@elm-court/domain";
import type { RenderedEmail } from "../render/render-email.ts";

/** An address as a header shows it. */
export type Mailbox = { readonly name: string; readonly address: string };

/** One email to one address. */
export type Mail = RenderedEmail & {
  readonly to: string;
  /** The office: an answer by reply must reach a person. */
  readonly replyTo: Mailbox;
  /** `https://…/u/…`, where one click asks for paper instead (RFC 8058). Left out where an email must carry no link. */
  readonly unsubscribeUrl?: string | undefined;
  readonly sentAt: Instant;
  /** Carried as SES tags, so that an event about this email can be tied to its row. Without a mailing it has no row. */
  readonly mailingId?: MailingId | undefined;
  readonly messageId: MessageId;
};

/**
 * What became of one try to send.
 * `accepted`: SES has it. `throttled`: SES certainly does not have it, and may take it later. `refused`: SES certainly does not
 * have it, and never will. `unclear`: it may have it; sending again could be a second email.
 */
export type SendOutcome =
  | { readonly outcome: "accepted"; readonly sesMessageId: string }
  | { readonly outcome: "throttled" }
  | { readonly outcome: "refused"; readonly code: string }
  | { readonly outcome: "unclear" };

/** Sends at most once per call. A rejected promise is a bug, and means `unclear` to whoever asked. */
export type Mailer = { send(mail: Mail): Promise<SendOutcome> };
