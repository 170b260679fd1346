import type {
  Account,
  AccountId,
  ContactState,
  Instant,
  KeyId,
  KeyScope,
  Mailing,
  MailingId,
  Message,
  MessageId,
  MessageStatus,
  Parent,
  ParentId,
  Pupil,
  PupilEvent,
  PupilId,
  Relationship,
  SafeguardingFacts,
  Staff,
  StaffId,
} from "@elm-court/domain";

/** A credential of a staff tool. The secret itself is never kept: `secretHashes` are SHA-256, lower-case hex, two while rotating. */
export type ApiKey = {
  readonly id: KeyId;
  readonly owner: string;
  readonly scopes: readonly KeyScope[];
  readonly secretHashes: readonly string[];
  readonly revokedAt?: Instant | undefined;
  /** The school's readiness, kept on each key so that a check needs no sixth read (product behaviour 27). */
  readonly schoolReady: boolean;
};

/** What one check reads. `undefined`: there is no such thing, or nothing was asked for. */
export type CheckFacts = {
  readonly key: ApiKey | undefined;
  readonly staff: Staff | undefined;
  readonly account: Account | undefined;
  readonly pupil: ContactState | undefined;
  readonly safeguarding: SafeguardingFacts;
};

/** What one item of a batch rests on; `unread` where the store did not give all of it. */
export type BatchFacts = Omit<CheckFacts, "key"> | "unread";

/** Who asks, with which account, about whom. */
export type CheckIds = {
  readonly staffId: StaffId | undefined;
  readonly accountId?: AccountId | undefined;
  readonly pupilId: PupilId | undefined;
};

export interface CheckStore {
  /** One consistent BatchGetItem over both tables, always five keys. Strong per item, not a snapshot. */
  loadCheck(ids: CheckIds & { readonly keyId: KeyId }): Promise<CheckFacts>;
  /**
   * The same for many questions, in their order: consistent BatchGetItems of 100 distinct keys, two for every pupil, one for every
   * member of staff, every account and the credential. Throws `StoreUnavailable` when the credential cannot be read.
   */
  loadBatch(asked: {
    readonly keyId: KeyId;
    readonly items: readonly CheckIds[];
  }): Promise<{ readonly key: ApiKey | undefined; readonly facts: readonly BatchFacts[] }>;
  /** Every pupil on the roster: whom to ask about, never an answer. From the index, so behind by moments. */
  listPupilIds(): Promise<readonly PupilId[]>;
}

/** Events to add to one pupil's history, decided on `before`. */
export type PupilChange = {
  readonly before: ContactState;
  readonly events: readonly PupilEvent[];
};

/** One parent's saved answers, for all their children at once: what the receipt is about, and the idempotency item. */
export type Submission = {
  /** Chosen before the first try; the same for every repeat of it. */
  readonly id: string;
  /** Whose link it came by. */
  readonly parentId: ParentId;
  readonly by: "parent" | "someone_else";
  readonly at: Instant;
};

export type NumberedEvent = {
  readonly pupilId: PupilId;
  readonly version: number;
  readonly at: Instant;
  readonly event: PupilEvent;
};

export interface AnswerStore {
  /** The current states of these pupils, strongly read, in the order asked; an unknown pupil is left out. */
  loadStates(pupilIds: readonly PupilId[]): Promise<readonly ContactState[]>;
  /** One transaction: each state if its version is still `before`'s, each event, the idempotency item. */
  recordEvents(
    changes: readonly PupilChange[],
    at: Instant,
    submission?: Submission,
  ): Promise<"recorded" | "already_recorded" | "conflict">;
  /** A pupil's events, oldest first. */
  listEvents(pupilId: PupilId): Promise<readonly NumberedEvent[]>;
  loadSubmission(id: string): Promise<Submission | undefined>;
}

/** What a personal link opens: reading and saying no, or asking for paper instead of email. */
export type Link = {
  /** SHA-256 of the token, lower-case hex. The token itself is never kept. */
  readonly tokenHash: string;
  readonly parentId: ParentId;
  readonly opens: "answer" | "paper_instead";
  readonly stoppedAt?: Instant | undefined;
};

export type ParentSession = {
  /** SHA-256 of the cookie's token, lower-case hex. */
  readonly tokenHash: string;
  readonly parentId: ParentId;
  readonly expiresAt: Instant;
  /** What has been filled in and not yet saved, as JSON text that only the parents' pages read. */
  readonly draft: string;
};

export type Family = {
  readonly parent: Parent;
  readonly children: readonly {
    readonly pupil: Pupil;
    readonly relationship: Relationship;
  }[];
};

export interface ParentStore {
  findLink(tokenHash: string): Promise<Link | undefined>;
  addLink(link: Link): Promise<void>;
  /** A session that has expired by `now` is not there. */
  findSession(tokenHash: string, now: Instant): Promise<ParentSession | undefined>;
  saveSession(session: ParentSession): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  /** A parent and their children on the roster, eldest first; `undefined` for an unknown parent. */
  loadFamily(parentId: ParentId): Promise<Family | undefined>;
  /** Records the parent's own wish: paper instead of email. It says nothing about contact with the child. */
  recordWantsPaper(parentId: ParentId): Promise<void>;
}

/** A pupil as the roster import saves one, with everything that hangs on them. */
export type RosterChange = {
  readonly pupil: Pupil;
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  /** The pupil's state before, and the events this row adds: at least `pupil_added` for a new pupil. */
  readonly change: PupilChange;
  /**
   * What the row was decided on, of the things that it saves. Given, each is saved only while it is still so, or still not there,
   * and no second pupil gets the same number, or the same names, birth date and postcode.
   */
  readonly decidedOn?:
    | {
        readonly pupil: Pupil | undefined;
        readonly parents: readonly Parent[];
        readonly relationships: readonly Relationship[];
      }
    | undefined;
};

export type Roster = {
  readonly pupils: readonly Pupil[];
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
};

export interface RosterStore {
  /** The whole roster. From an index: behind by moments, so a commit checks again by itself. */
  listRoster(): Promise<Roster>;
  /** One pupil's row, whole or not at all; repeating it with the same `rowId` changes nothing. */
  recordRosterRow(
    row: RosterChange,
    at: Instant,
    rowId: string,
  ): Promise<"recorded" | "already_recorded" | "conflict">;
}

export interface MailingStore {
  addMailing(mailing: Mailing, messages: readonly Message[]): Promise<void>;
  findMessage(mailingId: MailingId, id: MessageId): Promise<Message | undefined>;
  addMessage(message: Message): Promise<"added" | "already_there">;
  /** Moves a message on if it still has the status `from`; false when somebody else moved it first. */
  moveMessage(message: Message, from: MessageStatus): Promise<boolean>;
  listMessages(mailingId: MailingId): Promise<readonly Message[]>;
  listMailings(): Promise<readonly Mailing[]>;
}

/** Credentials, staff and accounts: written by the seed now and by the office later. */
export interface DirectoryStore {
  saveKey(key: ApiKey): Promise<void>;
  saveStaff(staff: Staff): Promise<void>;
  saveAccount(account: Account): Promise<void>;
  /** Everything `safeguarding` holds about one pupil. Only roles that may write there have this. */
  saveSafeguarding(pupilId: PupilId, facts: SafeguardingFacts): Promise<void>;
}

export type Store = CheckStore &
  AnswerStore &
  ParentStore &
  RosterStore &
  MailingStore &
  DirectoryStore;

/** The store did not answer in time, or not whole. Whoever asked must refuse, never allow. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
