import type { ErrandId, MailingId, MessageId, ParentId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Audience } from "./audience.ts";

/**
 * What a message is: the explanation, a reminder of it, the receipt of an answer, word that somebody who is not on record
 * answered (product behaviour 3), a one-time code, word that somebody asked to take a no back (behaviour 2), or a new link for a
 * parent who lost theirs (behaviour 4).
 */
export const messageKinds = [
  "explanation",
  "reminder",
  "receipt",
  "answer_not_on_record",
  "code",
  "ending_asked",
  "link",
] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * Every message ends in one of the last rows. `sending` that never ends is unclear: an SES event or a person settles it,
 * never a second send (at most once).
 */
export const messageStatuses = [
  "created",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "failed",
  "not_sent",
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/**
 * Why a message was not sent. `no_longer_in_audience`, `address_changed`: the parent or the child left, or the parent has another
 * address, between the decision and the sending; a new address has a message of its own. `shared_address`: two people read the
 * inbox, and a one-time code is for one. `email_complained`: somebody marked an email to the address as unwanted.
 */
export const notSentReasons = [
  "no_email",
  "email_bounced",
  "email_complained",
  "wants_paper",
  "orders_need_decision",
  "orders_no_information",
  "no_longer_in_audience",
  "address_changed",
  "shared_address",
] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/**
 * How an email came back, as SES has it. `permanent`: the address takes none. `transient`: this one was not taken. `transient_general`:
 * the same, or the automatic answer of somebody who is away, which SES cannot tell apart. `undetermined`: nobody knows why.
 */
export const bounceKinds = ["transient_general", "transient", "undetermined", "permanent"] as const;
export type BounceKind = (typeof bounceKinds)[number];

/** One email to one parent. */
export type Message = {
  readonly id: MessageId;
  readonly mailingId: MailingId;
  readonly parentId: ParentId;
  readonly kind: MessageKind;
  readonly status: MessageStatus;
  readonly notSentReason?: NotSentReason | undefined;
  /** The SHA-256 of the only address that it may go to, never the address itself. A message without one goes to the parent's address of then. */
  readonly sentTo?: string | undefined;
  /** Somebody ticked this parent's relationship, which is not in the usual audience. */
  readonly chosen?: true | undefined;
  /** The errand that a one-time code is for. */
  readonly errandId?: ErrandId | undefined;
  /** What SES called it, once it has taken it. */
  readonly sesMessageId?: string | undefined;
  /** How it came back, for one that is `bounced`. */
  readonly bounce?: BounceKind | undefined;
  /** For a receipt, when the answer that it is about was saved. */
  readonly createdAt: Instant;
  readonly changedAt: Instant;
};

/**
 * One sending of a version of the explanation. The rows of every sending of a version stand in one ledger, under the first one's id, and
 * those of reminders in another, so that nobody gets either twice.
 */
export type Mailing = {
  readonly id: MailingId;
  readonly explanationVersion: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** What goes out, to whom and from when, for one that was asked for; one without is the ledger itself. */
  readonly asked?:
    | {
        readonly kind: "explanation" | "reminder";
        readonly audience: Audience;
        readonly sendAt: Instant;
      }
    | undefined;
  /** When its rows were written, and the queue was told. */
  readonly startedAt?: Instant | undefined;
};
