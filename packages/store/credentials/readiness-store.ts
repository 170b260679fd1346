import { type ApiKey, heldNoes, type NoesConfirmed } from "@elm-court/domain";
import * as z from "zod/mini";
import { keys } from "../dynamo/keys.ts";
import { instant, text } from "../items/fields.ts";
import { parseOptional } from "../items/parse-body.ts";
import type { Table, Write } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";
import { keyItem } from "./key-item.ts";

/** What the school's readiness rests on. Making a key is a change of it too: no key is overlooked when it is confirmed. */
export type Readiness = {
  readonly version: number;
  readonly confirmed?: NoesConfirmed | undefined;
};

export interface ReadinessStore {
  /** Strongly read. */
  loadReadiness(): Promise<Readiness>;
  /**
   * One transaction: the confirmation if nothing of it, and no key, has changed since `before`, and the flag on each of these keys.
   * False when something has. 99 keys at most.
   */
  recordConfirmed(
    before: Readiness,
    confirmed: NoesConfirmed,
    flagged: readonly { readonly key: ApiKey; readonly before: ApiKey }[],
  ): Promise<boolean>;
}

const readiness = z.object({
  version: z.int(),
  confirmed: z.optional(z.object({ noes: z.enum(heldNoes), by: text, at: instant })),
});

/** The next readiness, if it still is what was read: `confirmed`, or a key more. */
export function readinessWrite(before: Readiness, confirmed = before.confirmed): Write {
  const next: Readiness = { version: before.version + 1, confirmed };
  const put = { ...keys.readiness(), body: JSON.stringify(next), version: next.version };
  return { put, onlyIf: before.version === 0 ? "absent" : { version: before.version } };
}

/** The school's readiness, and its flag on every key (ADR 0013). */
export function createReadinessStore(table: Table): ReadinessStore {
  return {
    loadReadiness: async () => {
      const [item] = await table.getMany([keys.readiness()]);
      return parseOptional(readiness, item) ?? { version: 0 };
    },
    recordConfirmed: (before, confirmed, flagged) =>
      writeSurely(table, [
        readinessWrite(before, confirmed),
        ...flagged.map(({ key, before: was }) => ({
          put: keyItem(key),
          onlyIf: { version: was.version },
        })),
      ]),
  };
}
