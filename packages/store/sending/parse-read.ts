import type * as z from "zod/mini";
import { type Items, nameOf } from "../checks/load-batch.ts";
import { parseOptional } from "../items/parse-body.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Key } from "../table/table.ts";

/** The record under a key that was read. Throws `StoreUnavailable` where it was not, or does not fit. */
export function parseRead<T>(read: Items, key: Key, schema: z.ZodMiniType<T>): T | undefined {
  if (!read.has(nameOf(key))) throw new StoreUnavailable("a key was left unprocessed");
  return parseOptional(schema, read.get(nameOf(key)));
}
