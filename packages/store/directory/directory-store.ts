import type { Account, PupilId, SafeguardingFacts, Staff } from "@elm-court/domain";
import type { ApiKey } from "../checks/check-store.ts";
import { keys } from "../dynamo/keys.ts";
import type { Key, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

/** Credentials, staff and accounts: written by the seed now and by the office later. */
export interface DirectoryStore {
  saveKey(key: ApiKey): Promise<void>;
  saveStaff(staff: Staff): Promise<void>;
  saveAccount(account: Account): Promise<void>;
  /** Everything `safeguarding` holds about one pupil. Only roles that may write there have this. */
  saveSafeguarding(pupilId: PupilId, facts: SafeguardingFacts): Promise<void>;
}

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
