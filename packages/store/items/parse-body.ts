import type * as z from "zod/mini";
import type { Item } from "../table/table.ts";
import { StoreUnavailable } from "../store-unavailable.ts";

/** The record in an item. Throws `StoreUnavailable` when it does not fit its schema: what cannot be read is not known. */
export function parseBody<T>(schema: z.ZodMiniType<T>, item: Item): T {
  let body: unknown;
  try {
    body = JSON.parse(item.body);
  } catch (cause) {
    throw new StoreUnavailable(`an item of ${item.sk.split("#")[0]} is not JSON`, { cause });
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new StoreUnavailable(`an item of ${item.sk.split("#")[0]} does not fit its schema`, {
      cause: parsed.error,
    });
  return parsed.data;
}

/** The record in an item, or `undefined` where there is no item. */
export function parseOptional<T>(schema: z.ZodMiniType<T>, item: Item | undefined): T | undefined {
  return item === undefined ? undefined : parseBody(schema, item);
}
