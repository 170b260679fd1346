import type { ApiKey, KeyId } from "@elm-court/domain";
import type * as z from "zod/mini";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import * as directory from "../items/directory-schemas.ts";
import { safeguardingFacts } from "../items/safeguarding-schema.ts";
import * as states from "../items/state-schemas.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { BatchFacts, CheckIds } from "./check-store.ts";
import { type Item, type Key, type Table, unread } from "../table/table.ts";
import { nothingHeld } from "./nothing-held.ts";

const keysPerCall = 100;
export type Items = ReadonlyMap<string, Item | undefined>;

export const nameOf = ({ table, pk, sk }: Key): string => `${table} ${pk} ${sk}`;

/** Each key once: the credential first, then staff and accounts, then the two of each pupil side by side. */
function distinctKeys(keyId: KeyId, items: readonly CheckIds[]): readonly Key[] {
  const asked = [
    keys.apiKey(keyId),
    ...items.flatMap(({ staffId, accountId }) => [
      ...(staffId === undefined ? [] : [keys.staff(staffId)]),
      ...(accountId === undefined ? [] : [keys.account(accountId)]),
    ]),
    ...items.flatMap(({ pupilId }) =>
      pupilId === undefined ? [] : [keys.pupilState(pupilId), keys.safeguarding(pupilId)],
    ),
  ];
  return [...new Map(asked.map((key) => [nameOf(key), key])).values()];
}

/** What a call read, by the names of its keys: without those that DynamoDB left unprocessed, and nothing when the call failed. */
async function readCall(table: Table, call: readonly Key[]) {
  try {
    const items = await table.getSome(call);
    return call.flatMap((key, place): [string, Item | undefined][] => {
      const item = items[place];
      return item === unread ? [] : [[nameOf(key), item]];
    });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return [];
  }
}

/** These keys, of which none may be twice, in consistent BatchGetItems of a hundred; what was not read is not in the map. */
export async function readItems(table: Table, asked: readonly Key[]): Promise<Items> {
  const calls = Array.from({ length: Math.ceil(asked.length / keysPerCall) }, (_, place) =>
    asked.slice(place * keysPerCall, (place + 1) * keysPerCall),
  );
  const read = await Promise.all(calls.map((call) => readCall(table, call)));
  return new Map(read.flat());
}

/** Reads records of one kind, each once however many questions rest on it. One that does not fit its schema is not known. */
function readerOf<Id, T>(items: Items, keyOf: (id: Id) => Key, schema: z.ZodMiniType<T>) {
  const parse = (id: Id): T | undefined | typeof unread => {
    const name = nameOf(keyOf(id));
    if (!items.has(name)) return unread;
    try {
      return parseOptional(schema, items.get(name));
    } catch (error) {
      if (error instanceof StoreUnavailable) return unread;
      throw error;
    }
  };
  const known = new Map<Id, T | undefined | typeof unread>();
  return (id: Id | undefined): T | undefined | typeof unread => {
    if (id === undefined) return undefined;
    if (!known.has(id)) known.set(id, parse(id));
    return known.get(id);
  };
}

/** What a batch of checks reads: see `CheckStore.loadBatch`. The calls depend on what is asked, never on what is kept (promise P3). */
export async function loadBatch(
  table: Table,
  { keyId, items }: { readonly keyId: KeyId; readonly items: readonly CheckIds[] },
): Promise<{ readonly key: ApiKey | undefined; readonly facts: readonly BatchFacts[] }> {
  const read = await readItems(table, distinctKeys(keyId, items));
  const credential = nameOf(keys.apiKey(keyId));
  if (!read.has(credential)) throw new StoreUnavailable("the credential was not read");
  const staffOf = readerOf(read, keys.staff, directory.staff);
  const accountOf = readerOf(read, keys.account, directory.account);
  const pupilOf = readerOf(read, keys.pupilState, states.contactState);
  const heldOf = readerOf(read, keys.safeguarding, safeguardingFacts);
  return {
    key: parseOptional(directory.apiKey, read.get(credential)),
    facts: items.map(({ staffId, accountId, pupilId }) => {
      const staff = staffOf(staffId);
      const account = accountOf(accountId);
      const pupil = pupilOf(pupilId);
      const safeguarding = heldOf(pupilId);
      if (staff === unread || account === unread || pupil === unread || safeguarding === unread)
        return unread;
      return { staff, account, pupil, safeguarding: safeguarding ?? nothingHeld };
    }),
  };
}
