import {
  addSeconds,
  changeKeptSeconds,
  type FeedName,
  type Instant,
  type NumberedChange,
} from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import * as schemas from "../items/feed-schemas.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Table } from "../table/table.ts";
import { loadUpTo } from "./load-up-to.ts";

/** Reads what staff tools are told, by number. */
export interface FeedStore {
  /** The number of the newest change; 0 while there is none. */
  loadHead(feed: FeedName): Promise<number>;
  /**
   * The changes after a cursor, oldest first, `limit` at most, and how far the feed goes. Strongly read: what is not there up to the
   * head is an error, never left out. `expired`: the next change is no longer kept, or this feed never came so far.
   */
  loadChanges(
    feed: FeedName,
    after: number,
    limit: number,
    now: Instant,
  ): Promise<{ readonly changes: readonly NumberedChange[]; readonly head: number } | "expired">;
}

const keysPerCall = 100;

const isKept = (change: NumberedChange | undefined, now: Instant): boolean =>
  change !== undefined && now < addSeconds(change.numberedAt, changeKeptSeconds);

/** Changes by their numbers, a hundred a call; one that is not there is `undefined`. */
async function readNumbers(
  table: Table,
  feed: FeedName,
  cursors: readonly number[],
): Promise<readonly (NumberedChange | undefined)[]> {
  const calls = Array.from({ length: Math.ceil(cursors.length / keysPerCall) }, (_, place) =>
    cursors.slice(place * keysPerCall, (place + 1) * keysPerCall),
  );
  const read = await Promise.all(
    calls.map((call) => table.getMany(call.map((cursor) => keys.change(feed, cursor)))),
  );
  return read.flat().map((item) => parseOptional(schemas.change, item));
}

/** Reads a feed by its numbers alone: the head strongly, then each change up to it, strongly too. No index and no list. */
export function createFeedStore(table: Table): FeedStore {
  return {
    loadHead: (feed) => loadUpTo(table, keys.feedHead(feed)),
    loadChanges: async (feed, after, limit, now) => {
      const head = await loadUpTo(table, keys.feedHead(feed));
      // A cursor that we never gave is one of a table that is lost: nobody knows what was told after it.
      if (after > head) return "expired";
      const count = Math.min(limit, head - after);
      const cursors = Array.from({ length: count }, (_, place) => after + 1 + place);
      const read = await readNumbers(table, feed, cursors);
      if (count > 0 && !isKept(read[0], now)) return "expired";
      const changes = read.flatMap((change) => change ?? []);
      if (changes.length < count) throw new StoreUnavailable("a feed has a hole");
      return { changes, head };
    },
  };
}
