import type {
  Account,
  AccountId,
  ApiKey,
  ContactState,
  KeyId,
  PupilId,
  SafeguardingFacts,
  Staff,
  StaffId,
} from "@elm-court/domain";

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
  /** Every member of staff and program, here or not: whom to ask about, never an answer. From the index, so behind by moments. */
  listStaffIds(): Promise<readonly StaffId[]>;
}
