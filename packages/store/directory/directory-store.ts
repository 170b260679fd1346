import type { Account, AccountId, Agreement, ApiKey, Staff, StaffId } from "@elm-court/domain";
import { keyItem, keyMadeItem } from "../credentials/key-item.ts";
import { keys, lists, prefixes } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as schemas from "../items/directory-schemas.ts";
import type { Item, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";
import { saveStaff } from "./save-staff.ts";

/** Credentials, staff and accounts. */
export interface DirectoryStore {
  /** A key as it stands, over whatever is there: for filling a school. The office changes keys by `KeyStore`. */
  saveKey(key: ApiKey): Promise<void>;
  saveStaff(staff: Staff): Promise<void>;
  saveAccount(account: Account): Promise<void>;
  /** These members of staff, strongly read; one that is not known is left out. */
  loadStaff(ids: readonly StaffId[]): Promise<readonly Staff[]>;
  /** Everybody, to choose from: from the index, so behind by moments. */
  listStaff(): Promise<readonly Staff[]>;
  findAccount(id: AccountId): Promise<Account | undefined>;
  /** From the index, so behind by moments. */
  listAccounts(): Promise<readonly Account[]>;
  /** One transaction: the account if its standing is still `before`'s, and the agreement. False when it is not. */
  recordAgreement(before: Account, after: Account, agreement: Agreement): Promise<boolean>;
  /** Agreements about this account and withdrawals, oldest first. */
  listAgreements(id: AccountId): Promise<readonly Agreement[]>;
}

function accountItem(account: Account): Item {
  return {
    ...keys.account(account.id),
    body: JSON.stringify(account),
    status: account.standing,
    list: lists.accounts,
    listKey: account.id,
  };
}

/** Keeps them in `school`. */
export function createDirectoryStore(table: Table): DirectoryStore {
  return {
    saveKey: async (key) => {
      await writeSurely(table, [{ put: keyItem(key) }, { put: keyMadeItem(key) }]);
    },
    saveStaff: (staff) => saveStaff(table, staff),
    saveAccount: async (account) => {
      await writeSurely(table, [{ put: accountItem(account) }]);
    },
    loadStaff: async (ids) => {
      const distinct = [...new Set(ids)];
      if (distinct.length === 0) return [];
      const items = await table.getMany(distinct.map((id) => keys.staff(id)));
      return items.flatMap((item) => parseOptional(schemas.staff, item) ?? []);
    },
    listStaff: async () =>
      (await table.list(lists.staff)).map((item) => parseBody(schemas.staff, item)),
    findAccount: async (id) => {
      const [item] = await table.getMany([keys.account(id)]);
      return parseOptional(schemas.account, item);
    },
    listAccounts: async () =>
      (await table.list(lists.accounts)).map((item) => parseBody(schemas.account, item)),
    recordAgreement: (before, after, agreement) =>
      writeSurely(table, [
        { put: accountItem(after), onlyIf: { status: before.standing } },
        {
          put: {
            ...keys.agreement(after.id, agreement.at),
            body: JSON.stringify(agreement),
          },
          onlyIf: "absent",
        },
      ]),
    listAgreements: async (id) => {
      const items = await table.query(keys.account(id).pk, prefixes.agreements);
      return items.map((item) => parseBody(schemas.agreement, item));
    },
  };
}
