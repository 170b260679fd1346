import type { Change, Instant } from "@elm-court/domain";
import type { Table } from "../table/table.ts";
import { appendChanges } from "./append-changes.ts";

/** The feed that test keys see: they fill it themselves, and nobody else writes to it. */
export interface TestFeedStore {
  /** Puts changes at its end. Not idempotent. */
  addTestChanges(changes: readonly Change[], now: Instant): Promise<void>;
}

/** Never writes to the feed of the school. */
export function createTestFeedStore(table: Table): TestFeedStore {
  return {
    addTestChanges: async (changes, now) => {
      await appendChanges(table, "test", changes, now);
    },
  };
}
