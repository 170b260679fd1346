import { StoreUnavailable } from "../store-unavailable.ts";
import type { Table, Write } from "./table.ts";

const tries = 4;

/**
 * Writes that must not be lost: true when all were done, false when a condition did not hold. A transaction that met another one on
 * the same item has decided nothing, so it is tried again, and throws `StoreUnavailable` in the end: never taken for either.
 */
export async function writeSurely(table: Table, writes: readonly Write[]): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    const written = await table.write(writes);
    if (written.done) return true;
    if (written.failed.length > 0) return false;
  }
  throw new StoreUnavailable("others kept writing to the same item");
}
