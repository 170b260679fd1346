import type {
  ApiKey,
  ContactLine,
  ContactRecord,
  FollowUp,
  Instant,
  KeyId,
  Permit,
  PermitId,
  SafeguardingGround,
  Send,
  SendId,
  SettledSend,
  SigningKeys,
} from "@elm-court/domain";
import type { CheckFacts, CheckIds } from "../checks/check-store.ts";
import type { Write } from "../table/table.ts";

/** A call that is to be done once: who makes it, under which Idempotency-Key, and what it asks for. */
export type OnceName = {
  /** SHA-256, lower-case hex, of the credential and the Idempotency-Key: the same name for the same key of the same caller. */
  readonly hash: string;
  /** SHA-256, lower-case hex, of what is asked for: another one under the same name is another call. */
  readonly asked: string;
};

/** Who is doing the call, and for how long nobody else may begin it again. */
export type OnceRun = { readonly runId: string; readonly leaseEndsAt: Instant };

/** The call as it was begun. */
export type OnceCall = OnceRun & { readonly asked: string };

/** What was answered to one item of a call, kept to be given again. */
export type OnceAnswer = {
  readonly at: Instant;
  readonly view: Readonly<Record<string, unknown>>;
  readonly deliverBefore?: Instant | undefined;
  readonly restedOn: readonly SafeguardingGround[];
};

/** What was read, as it was read: a write can be made to hang on its being so still. Only the store looks inside. */
export type AsRead = { readonly checks: readonly Write[] };

/** What one item of a sending rests on. */
export type SendingFacts = Omit<CheckFacts, "key"> & { readonly asRead: AsRead };

/** One item of a sending: where it stands in the call, and whom it is about. */
export type SendingItem = CheckIds & {
  readonly place: number;
  /** A send that the item belongs to. */
  readonly sendId?: SendId | undefined;
  /** Given where the item is about a permit: what permits are signed with is read as well, and that permit with who asked for it. */
  readonly permit?:
    { readonly id: PermitId | undefined; readonly keyId: KeyId | undefined } | undefined;
};

/** What an item about a permit rests on as well. */
export type PermitRead = {
  readonly signing: SigningKeys | undefined;
  readonly permit: Permit | undefined;
  /** The key that asked for it. */
  readonly asker: ApiKey | undefined;
};

export type SendingRead = {
  readonly key: ApiKey | undefined;
  /** The call of this name, if it was begun before. */
  readonly call: OnceCall | undefined;
  readonly items: readonly {
    /** What was answered before. */
    readonly given: OnceAnswer | undefined;
    readonly facts: SendingFacts | "unread";
    /** The send that the item belongs to, if there is one. */
    readonly send?: Send | undefined;
    /** For an item about a permit, if it could be read. */
    readonly permit?: PermitRead | undefined;
  }[];
};

/** One item that was decided, with all that is kept of it. */
export type DecidedItem = {
  readonly once: OnceName;
  readonly place: number;
  /** Given with the first item of a run: begins the call, if it still is as `before`. */
  readonly begin?: { readonly run: OnceRun; readonly before: OnceCall | undefined } | undefined;
  readonly asRead: AsRead;
  readonly answer: OnceAnswer;
  /** What an allow opened. */
  readonly send?: Send | undefined;
  /** The permit that an allow opened, or that was used with it. */
  readonly permit?: Permit | undefined;
  readonly record?: ContactRecord | undefined;
  readonly followUp?: FollowUp | undefined;
};

export interface SendStore {
  /**
   * All that a sending rests on, in consistent BatchGetItems of 100 distinct keys: the credential, the call and its answers, one for
   * every member of staff and account, two for every pupil. Which keys are asked for depends on what is asked, never on what is kept.
   * Throws `StoreUnavailable` when the credential or the call cannot be read.
   */
  loadSending(asked: {
    readonly keyId: KeyId;
    readonly once: OnceName;
    readonly items: readonly SendingItem[];
  }): Promise<SendingRead>;
  /**
   * One transaction over both tables: the answer if the item had none, the send, and the call if it begins with this one, on the
   * condition that everything the decision rested on is as it was read. `changed`: something is not, or others were writing; read and
   * decide again.
   */
  recordDecided(decided: DecidedItem): Promise<"recorded" | "changed">;
  /**
   * A send with the credential that asks about it: one strong call, always the same three keys, because an id does not say in which
   * table its send is.
   */
  loadSend(
    keyId: KeyId,
    id: SendId | undefined,
  ): Promise<{
    readonly key: ApiKey | undefined;
    readonly send: Send | undefined;
    readonly asRead: AsRead;
  }>;
  /** One transaction: the send as it ended, if it was still open and the credential still is as it was read, and the parents' line of it. */
  settleSend(change: {
    readonly settled: SettledSend;
    readonly line: ContactLine | undefined;
    readonly asRead: AsRead;
  }): Promise<"settled" | "changed">;
  /** The keys that permits are signed with: one strong read. */
  loadSigningKeys(): Promise<SigningKeys | undefined>;
  /** The keys as they are next; false where others have changed them since they were read: read them again. */
  saveSigningKeys(next: SigningKeys): Promise<boolean>;
  /** Ends the lease of a run that left something undone, unless another has begun since: a repeat need not wait for it. */
  endRun(once: OnceName, run: OnceRun): Promise<void>;
}
