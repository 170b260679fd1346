import { StoreUnavailable } from "../store-unavailable.ts";
import type { TableName } from "../table/table.ts";

/** What the tables are called. A role that may not reach one is not even told its name (promise P3). */
export type TableNames = {
  readonly school?: string | undefined;
  readonly safeguarding?: string | undefined;
};

/** What a table is called. Throws `StoreUnavailable` where nobody said: who cannot ask must refuse, not guess. */
export function tableNameOf(names: TableNames, table: TableName): string {
  const name = names[table];
  if (name === undefined) throw new StoreUnavailable(`no name was given for the table ${table}`);
  return name;
}
