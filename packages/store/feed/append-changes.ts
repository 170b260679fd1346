import {
  addSeconds,
  type Change,
  changeKeptSeconds,
  type FeedName,
  type Instant,
  millisecondsOf,
} from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Condition, Item, Table, Write } from "../table/table.ts";
import { loadUpTo } from "./load-up-to.ts";

const tries = 4;

/** That a number is still what was read: it is written nowhere but in steps that say so. */
export function stillUpTo(upTo: number): Condition {
  return upTo === 0 ? "absent" : { version: upTo };
}

function changeItem(feed: FeedName, change: Change, cursor: number, numberedAt: Instant): Item {
  return {
    ...keys.change(feed, cursor),
    body: JSON.stringify({ ...change, cursor, numberedAt }),
    expiresAtSeconds: Math.floor(millisecondsOf(addSeconds(numberedAt, changeKeptSeconds)) / 1000),
  };
}

/**
 * Puts changes at the end of a feed, with the writes that must happen beside them: one transaction of all of it and the head, so that
 * no number is left out, given twice or seen before its change is there. `not_appended`: a write beside them met its condition unmet.
 * Throws `StoreUnavailable` when others kept appending.
 */
export async function appendChanges(
  table: Table,
  feed: FeedName,
  changes: readonly Change[],
  now: Instant,
  beside: readonly Write[] = [],
): Promise<"appended" | "not_appended"> {
  for (let left = tries; left > 0; left -= 1) {
    const head = changes.length === 0 ? 0 : await loadUpTo(table, keys.feedHead(feed));
    const upTo = head + changes.length;
    const written = await table.write([
      ...beside,
      ...changes.map((change, place): Write => {
        const put = changeItem(feed, change, head + place + 1, now);
        return { put, onlyIf: "absent" };
      }),
      ...(changes.length === 0
        ? []
        : [
            {
              put: { ...keys.feedHead(feed), body: JSON.stringify({ upTo }), version: upTo },
              onlyIf: stillUpTo(head),
            },
          ]),
    ]);
    if (written.done) return "appended";
    if (written.failed.some((place) => place < beside.length)) return "not_appended";
  }
  throw new StoreUnavailable("others kept adding to the same feed");
}
