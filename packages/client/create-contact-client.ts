import type { ContactAnswer } from "./answer/contact-answer.ts";
import { type ConnectionSettings, openConnection } from "./calling/open-connection.ts";
import type { Result } from "./calling/result.ts";
import { check } from "./checking/check.ts";
import { checkMany, type Progress } from "./checking/check-many.ts";
import type { ContactQuestion } from "./checking/contact-question.ts";
import { ack, type Acknowledged } from "./objections/ack.ts";
import {
  type ChangesPage,
  type FeedEvent,
  followChanges,
  listChanges,
} from "./objections/changes.ts";
import { resolve, type Resolved, type ResolveRequest } from "./objections/resolve.ts";
import {
  type FoundPupils,
  type FoundWays,
  type Page,
  searchPupils,
  searchWays,
} from "./searching/search.ts";
import { askForPermit, type PermitAnswer, redeem } from "./sending/permit.ts";
import type { SendAnswer } from "./sending/read-send.ts";
import { type PastContact, record, type Recorded } from "./sending/record.ts";
import { send } from "./sending/send.ts";
import { type SendEnding, settle, type Settled } from "./sending/settle.ts";

export type ContactClientOptions = ConnectionSettings & {
  /** Milliseconds for each try of a single call; 5,000 unless said. */
  readonly timeoutMs?: number;
  /** Milliseconds for each try of a list; 30,000 unless said. */
  readonly listTimeoutMs?: number;
  /** How often a call that may be repeated is tried; 3 unless said. */
  readonly tries?: number;
  /** The longest that a `Retry-After` is waited for, in milliseconds; 10,000 unless said. */
  readonly longestWaitMs?: number;
};

export type ContactClient = {
  /** One question, about now. Never throws, never an old answer: whatever goes wrong is `allowed: false`. */
  readonly check: (question: ContactQuestion) => Promise<ContactAnswer>;
  /** Many questions, an answer for each in its place. Never throws; what could not be asked is `allowed: false`. */
  readonly checkMany: (
    questions: readonly ContactQuestion[],
    options?: { readonly onProgress?: (progress: Progress) => void },
  ) => Promise<readonly ContactAnswer[]>;
  /**
   * The default recipe, at the moment of sending: decides, and on a yes opens the school's record of this message (scope `send`). One
   * `idempotencyKey` for each message; the same one again opens no second. Never throws.
   */
  readonly send: (
    question: ContactQuestion,
    options: { readonly idempotencyKey: string },
  ) => Promise<SendAnswer>;
  /** A permit for a message that another program will send (scope `send`): hand it over with the message. Never throws. */
  readonly permit: (
    question: ContactQuestion,
    options: { readonly idempotencyKey: string },
  ) => Promise<PermitAnswer>;
  /** Uses a permit for the message that is about to go out: decided again, and on a yes a send is open. Never throws. */
  readonly redeem: (
    question: ContactQuestion,
    permit: string,
    options: { readonly idempotencyKey: string },
  ) => Promise<SendAnswer>;
  /** How a send ended (scope `send`): said twice it is the same, and what was said first stays. Nothing is thrown, here and below. */
  readonly settle: (sendId: string, status: SendEnding) => Promise<Result<Settled>>;
  /** A contact that has happened, in either direction (scope `record`). The same `idempotencyKey` is the same record. */
  readonly record: (
    contact: PastContact,
    options: { readonly idempotencyKey: string },
  ) => Promise<Result<Recorded>>;
  /** Ids for the numbers that a program's own records hold (scope `roster`). */
  readonly resolve: (request: ResolveRequest) => Promise<Result<Resolved>>;
  /** Pupils who could be contacted when this was asked (scopes `check` and `roster`): whom to offer, never leave to send. */
  readonly searchPupils: (
    question: Omit<ContactQuestion, "pupil">,
    page?: Page,
  ) => Promise<Result<FoundPupils>>;
  /** Ways that could be used when this was asked: what to offer, never leave to send. */
  readonly searchWays: (question: Omit<ContactQuestion, "way">) => Promise<Result<FoundWays>>;
  /** A part of the feed of changes (scope `changes`); without `after`, where it stands now. */
  readonly listChanges: (asked: {
    readonly after?: number;
    readonly limit?: number;
  }) => Promise<Result<ChangesPage>>;
  /** Everything up to this cursor is dealt with (scope `changes`): the school sees which tool is behind. */
  readonly ack: (cursor: number) => Promise<Result<Acknowledged>>;
  /** Every change after a cursor, in order, none left out, for as long as it is asked. */
  readonly followChanges: (asked: {
    readonly after: number;
    /** Milliseconds between looks; 30,000 unless said. */
    readonly everyMs?: number;
    readonly signal?: AbortSignal;
  }) => AsyncGenerator<FeedEvent>;
};

/**
 * A client of a school's contact service. Throws at once for an origin or a key that cannot work; afterwards no question throws, and
 * nothing is remembered from one question to the next (promise P4).
 */
export function createContactClient(options: ContactClientOptions): ContactClient {
  const { timeoutMs = 5000, listTimeoutMs = 30_000, tries = 3, longestWaitMs = 10_000 } = options;
  const connection = openConnection(options);
  const single = { timeoutMs, tries, longestWaitMs };
  const list = { ...single, timeoutMs: listTimeoutMs };
  return {
    check: (question) => check(connection, single, question),
    checkMany: (questions, { onProgress = () => undefined } = {}) =>
      checkMany(connection, list, questions, onProgress),
    send: (question, { idempotencyKey }) => send(connection, single, question, idempotencyKey),
    permit: (question, { idempotencyKey }) =>
      askForPermit(connection, single, question, idempotencyKey),
    redeem: (question, permit, { idempotencyKey }) =>
      redeem(connection, single, question, permit, idempotencyKey),
    settle: (sendId, status) => settle(connection, single, sendId, status),
    record: (contact, { idempotencyKey }) => record(connection, single, contact, idempotencyKey),
    resolve: (request) => resolve(connection, list, request),
    searchPupils: (question, page = {}) => searchPupils(connection, list, question, page),
    searchWays: (question) => searchWays(connection, single, question),
    listChanges: (asked) => listChanges(connection, list, asked),
    ack: (cursor) => ack(connection, list, cursor),
    followChanges: ({ everyMs = 30_000, ...asked }) =>
      followChanges(connection, list, { ...asked, everyMs }),
  };
}
