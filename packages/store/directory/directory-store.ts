import { keys } from "../dynamo/keys.ts";
import type { DirectoryStore } from "../store.ts";
import type { Key, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

/** Credentials, staff, accounts and what `safeguarding` holds. */
export function createDirectoryStore(table: Table): DirectoryStore {
  const save = async (key: Key, record: object): Promise<void> => {
    await writeSurely(table, [{ put: { ...key, body: JSON.stringify(record) } }]);
  };
  return {
    saveKey: (key) => save(keys.apiKey(key.id), key),
    saveStaff: (staff) => save(keys.staff(staff.id), staff),
    saveAccount: (account) => save(keys.account(account.id), account),
    saveSafeguarding: (pupilId, facts) => save(keys.safeguarding(pupilId), facts),
  };
}
