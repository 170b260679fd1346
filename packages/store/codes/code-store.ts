import { timingSafeEqual } from "node:crypto";
import {
  codeTries,
  type ErrandId,
  type Instant,
  millisecondsOf,
  type ParentId,
  type TryLimit,
} from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import * as visits from "../items/visit-schemas.ts";
import type { Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";
import { countTry } from "../tries/count-try.ts";
import { slowHash } from "./slow-hash.ts";

/** What trying a one-time code came to. "locked": too many tries, so it was not compared. "gone": there is no such code any more. */
export type CodeTry = "right" | "wrong" | "locked" | "gone";

export interface CodeStore {
  /** Keeps a code's hash under the errand that it was sent for; a later one for the same errand takes its place. */
  saveCode(code: {
    readonly id: ErrandId;
    readonly code: string;
    readonly expiresAt: Instant;
  }): Promise<void>;
  /** Counts the try for this parent, and only then compares: many at once are compared five times at most. */
  tryCode(tried: {
    readonly id: ErrandId;
    readonly parentId: ParentId;
    readonly code: string;
    readonly at: Instant;
  }): Promise<CodeTry>;
  /** Counts one more try of anything; "over" when there were too many. */
  countTry(what: string, limit: TryLimit, at: Instant): Promise<"counted" | "over">;
}

/** One-time codes: kept as slow hashes with their own id for salt, compared only after the try was counted (trust P5). */
export function createCodeStore(table: Table): CodeStore {
  return {
    saveCode: async ({ id, code, expiresAt }) => {
      const codeHash = await slowHash(code, id);
      await writeSurely(table, [
        {
          put: {
            ...keys.oneTimeCode(id),
            body: JSON.stringify({ id, codeHash, expiresAt }),
            expiresAtSeconds: Math.floor(millisecondsOf(expiresAt) / 1000),
          },
        },
      ]);
    },
    tryCode: async ({ id, parentId, code, at }) => {
      if ((await countTry(table, `code ${parentId}`, codeTries, at)) === "over") return "locked";
      const [item] = await table.getMany([keys.oneTimeCode(id)]);
      const kept = parseOptional(visits.oneTimeCode, item);
      if (kept === undefined || at >= kept.expiresAt) return "gone";
      const given = Buffer.from(await slowHash(code, id));
      const expected = Buffer.from(kept.codeHash);
      return given.length === expected.length && timingSafeEqual(given, expected)
        ? "right"
        : "wrong";
    },
    countTry: (what, limit, at) => countTry(table, what, limit, at),
  };
}
