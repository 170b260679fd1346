import type { TableName } from "../table/table.ts";

/** Whatever rested on something of `safeguarding` is kept there and nowhere else (promise P3). */
export function tableFor({ restedOn }: { readonly restedOn: readonly unknown[] }): TableName {
  return restedOn.length === 0 ? "school" : "safeguarding";
}
