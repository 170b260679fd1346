import * as z from "zod/mini";
import type { Patience } from "../calling/call-api.ts";
import { callFor } from "../calling/call-for.ts";
import type { Result } from "../calling/result.ts";
import type { Connection } from "../calling/exchange.ts";
import { type Failure, troubled } from "../calling/failure.ts";

const cursor = z.int().check(z.gte(0));
const change = z.object({
  cursor,
  pupilId: z.string().check(z.minLength(1)),
  channels: z.union([z.literal("all"), z.array(z.string())]),
  effect: z.string(),
  at: z.string(),
});
const page = z.object({ changes: z.array(change), next: cursor, head: cursor, more: z.boolean() });

/**
 * Something changed for a pupil. `stop`: what waits to be sent to them in these ways is not sent. `ask_again`: what was decided about
 * them is to be asked again. Whatever else it says: ask again. It is never leave to send.
 */
export type Change = {
  readonly cursor: number;
  readonly pupilId: string;
  readonly channels: "all" | readonly string[];
  readonly effect: string;
  readonly at: string;
};
/** A part of the feed: go on after `next`. */
export type ChangesPage = {
  readonly changes: readonly Change[];
  readonly next: number;
  readonly head: number;
  readonly more: boolean;
};
/** What comes after a cursor (scope `changes`); without one, where the feed stands now. */
export async function listChanges(
  connection: Connection,
  patience: Patience,
  asked: { readonly after?: number | undefined; readonly limit?: number | undefined },
): Promise<Result<ChangesPage>> {
  const query = new URLSearchParams();
  if (asked.after !== undefined) query.set("after", String(asked.after));
  if (asked.limit !== undefined) query.set("limit", String(asked.limit));
  const path = `/objections/v1/changes${query.size === 0 ? "" : `?${query.toString()}`}`;
  const read = await callFor(connection, patience, { method: "GET", path }, page);
  if (!read.ok || asked.after === undefined) return read;
  // Changes are numbered without gaps: one left out would be a no that nobody hears of.
  const { after } = asked;
  const isWhole = read.changes.every((one, place) => one.cursor === after + place + 1);
  return isWhole && read.next === after + read.changes.length ? read : troubled("wrong_shape");
}

/** What following the feed gives: a change; trouble, after which it goes on by itself; or the end. */
export type FeedEvent =
  | { readonly kind: "change"; readonly change: Change }
  /** Everything up to here has been given. */
  | { readonly kind: "caught_up"; readonly cursor: number }
  | { readonly kind: "trouble"; readonly failure: Failure }
  /** The cursor is older than the feed, or the key may not read it: nothing comes any more. Check everybody again. */
  | { readonly kind: "ended"; readonly failure: Failure };

/**
 * Every change after a cursor, in order, none twice and none left out, for as long as it is asked; looks again every `everyMs`. Keep the
 * cursor of a change once it is dealt with.
 */
export async function* followChanges(
  connection: Connection,
  patience: Patience,
  asked: { readonly after: number; readonly everyMs: number; readonly signal?: AbortSignal },
): AsyncGenerator<FeedEvent> {
  let { after } = asked;
  while (asked.signal?.aborted !== true) {
    const read = await listChanges(connection, patience, { after, limit: 1000 });
    if (!read.ok) {
      const passes = read.retry === "soon" || read.trouble !== undefined;
      yield { kind: passes ? "trouble" : "ended", failure: read };
      if (!passes) return;
    } else {
      for (const one of read.changes) yield { kind: "change", change: one };
      after = read.next;
      if (read.more) continue;
      yield { kind: "caught_up", cursor: after };
    }
    await connection.machine.wait(asked.everyMs);
  }
}
