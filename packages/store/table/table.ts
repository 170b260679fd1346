/** The two tables are two trust boundaries: roles for parents and workers cannot read `safeguarding` at all. */
export type TableName = "school" | "safeguarding";

export type Key = { readonly table: TableName; readonly pk: string; readonly sk: string };

/**
 * What is kept under a key: `body` is the record as JSON text, which every reader parses anew. The other attributes are there
 * for conditions (`version`, `status`), for the one index (`list`, `listKey`), and for DynamoDB's own clean-up (`expiresAtSeconds`).
 */
export type Item = Key & {
  readonly body: string;
  readonly version?: number | undefined;
  readonly status?: string | undefined;
  readonly list?: string | undefined;
  readonly listKey?: string | undefined;
  /** Seconds since 1970; expiry is also checked on read, because DynamoDB deletes late. */
  readonly expiresAtSeconds?: number | undefined;
};

/** What must hold of the item that is there for a write to happen. `body`: it still says what was read, to the byte. */
export type Condition =
  "absent" | { readonly version: number } | { readonly status: string } | { readonly body: string };

/** One thing of a transaction; a `check` writes nothing, and the others happen only while it holds. */
export type Write =
  | { readonly put: Item; readonly onlyIf?: Condition | undefined }
  | { readonly check: Key; readonly onlyIf: Condition }
  | { readonly remove: Key; readonly onlyIf?: Condition | undefined };

/** `failed` holds the places of writes whose condition did not hold; empty when others were writing to the same items. */
export type Written =
  { readonly done: true } | { readonly done: false; readonly failed: readonly number[] };

/** An item that may or may not be there: DynamoDB left its key unprocessed. */
export const unread = "unread";

/**
 * The seam between our records and DynamoDB: five calls. Every failure that is not an unmet condition is `StoreUnavailable`.
 */
export interface Table {
  /** One consistent BatchGetItem (100 keys at most), the items in the order of their keys. An item that was not given fails it whole. */
  getMany(keys: readonly Key[]): Promise<readonly (Item | undefined)[]>;
  /** The same call, for who can go on without some: `unread` in the place of an item that was not given. */
  getSome(keys: readonly Key[]): Promise<readonly (Item | typeof unread | undefined)[]>;
  /** Every item of a partition (of `school`, unless said) whose sort key starts so, in order, read consistently. */
  query(pk: string, skPrefix: string, table?: TableName): Promise<readonly Item[]>;
  /** Every item of a list, in the order of `listKey`. An index: behind by moments, never on the path of a decision. */
  list(name: string): Promise<readonly Item[]>;
  /** All of the writes or none of them (100 at most). */
  write(writes: readonly Write[]): Promise<Written>;
}
