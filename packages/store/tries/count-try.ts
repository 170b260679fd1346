import { decideTry, type Instant, millisecondsOf, type TryLimit } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import * as visits from "../items/visit-schemas.ts";
import type { Table } from "../table/table.ts";

/** Of many at once one is counted a round, so the last of those that are let in waits for as many rounds as there may be tries. */
const mostRounds = 30;

/**
 * Counts one more try of `what`, whatever comes of it. "over": too many in the window, or too many at once to be counted; then nothing
 * may be compared. Fails closed: throws `StoreUnavailable` when it cannot count.
 */
export async function countTry(
  table: Table,
  what: string,
  limit: TryLimit,
  at: Instant,
): Promise<"counted" | "over"> {
  const key = keys.tries(what);
  for (let round = 0; round < mostRounds; round += 1) {
    const [item] = await table.getMany([key]);
    const after = decideTry(parseOptional(visits.tries, item), limit, at);
    if (after === "over") return "over";
    const version = item?.version ?? 0;
    const put = {
      ...key,
      body: JSON.stringify(after),
      version: version + 1,
      expiresAtSeconds: Math.floor(millisecondsOf(after.startedAt) / 1000) + limit.windowSeconds,
    };
    const written = await table.write([
      { put, onlyIf: item === undefined ? "absent" : { version } },
    ]);
    if (written.done) return "counted";
  }
  return "over";
}
