import { type Instant, millisecondsOf, type StaffId } from "@elm-court/domain";
import { keys, lists } from "../dynamo/keys.ts";
import * as schemas from "../items/console-schemas.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import type { Item, Key, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

/** Somebody whom the school's sign-in knows, and which member of staff they are. */
export type ConsolePerson = {
  /** SHA-256 of issuer and subject, lower-case hex: the two together are a person, an email address is not. */
  readonly hash: string;
  readonly staffId: StaffId;
  /** The groups that their last sign-in named, by id. */
  readonly groupIds: readonly string[];
  /** Set when they may not come in any more. */
  readonly removedAt?: Instant | undefined;
};

export type ConsoleSession = {
  /** SHA-256 of the cookie's token, lower-case hex. */
  readonly tokenHash: string;
  readonly personHash: string;
  readonly expiresAt: Instant;
};

/** A sign-in that has begun: what must come back with its answer, and in which browser. */
export type BegunSignIn = {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly expiresAt: Instant;
};

export interface ConsoleStore {
  /** Everybody who was ever on the list, those who were taken off too. An index: behind by moments. */
  listPeople(): Promise<readonly ConsolePerson[]>;
  findPerson(hash: string): Promise<ConsolePerson | undefined>;
  savePerson(person: ConsolePerson): Promise<void>;
  /** Writes the groups that a sign-in named, if the person was not removed meanwhile; false when they were. */
  recordGroups(person: ConsolePerson, groupIds: readonly string[]): Promise<boolean>;
  /** One that has expired by `now` is not there. */
  findConsoleSession(tokenHash: string, now: Instant): Promise<ConsoleSession | undefined>;
  saveConsoleSession(session: ConsoleSession): Promise<void>;
  endConsoleSession(tokenHash: string): Promise<void>;
  beginSignIn(signIn: BegunSignIn): Promise<void>;
  /** Gives it once: it is gone afterwards. One that has expired by `now` is not there. */
  takeSignIn(stateHash: string, now: Instant): Promise<BegunSignIn | undefined>;
}

function expiring(key: Key, record: { readonly expiresAt: Instant }): Item {
  const expiresAtSeconds = Math.floor(millisecondsOf(record.expiresAt) / 1000);
  return { ...key, body: JSON.stringify(record), expiresAtSeconds };
}

function personItem(person: ConsolePerson): Item & { readonly status: string } {
  const status = person.removedAt === undefined ? "on_list" : "removed";
  return {
    ...keys.consolePerson(person.hash),
    body: JSON.stringify(person),
    status,
    list: lists.people,
    listKey: person.hash,
  };
}

const live = <T extends { readonly expiresAt: Instant }>(one: T | undefined, now: Instant) =>
  one !== undefined && now < one.expiresAt ? one : undefined;

/** People of the console, their sessions, and sign-ins that have begun. */
export function createConsoleStore(table: Table): ConsoleStore {
  const put = async (item: Item): Promise<void> => {
    await writeSurely(table, [{ put: item }]);
  };
  const remove = async (key: Key): Promise<void> => {
    await writeSurely(table, [{ remove: key }]);
  };
  return {
    listPeople: async () =>
      (await table.list(lists.people)).map((item) => parseBody(schemas.consolePerson, item)),
    findPerson: async (hash) => {
      const [item] = await table.getMany([keys.consolePerson(hash)]);
      return parseOptional(schemas.consolePerson, item);
    },
    savePerson: (person) => put(personItem(person)),
    recordGroups: (person, groupIds) =>
      writeSurely(table, [
        { put: personItem({ ...person, groupIds }), onlyIf: { status: personItem(person).status } },
      ]),
    findConsoleSession: async (tokenHash, now) => {
      const [item] = await table.getMany([keys.consoleSession(tokenHash)]);
      return live(parseOptional(schemas.consoleSession, item), now);
    },
    saveConsoleSession: (session) => put(expiring(keys.consoleSession(session.tokenHash), session)),
    endConsoleSession: (tokenHash) => remove(keys.consoleSession(tokenHash)),
    beginSignIn: (signIn) => put(expiring(keys.signIn(signIn.stateHash), signIn)),
    takeSignIn: async (stateHash, now) => {
      const [item] = await table.getMany([keys.signIn(stateHash)]);
      const begun = live(parseOptional(schemas.signIn, item), now);
      if (begun !== undefined) await remove(keys.signIn(stateHash));
      return begun;
    },
  };
}
