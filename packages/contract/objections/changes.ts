import type { Change, Instant, NumberedChange } from "@elm-court/domain";
import * as z from "zod/mini";
import { type Malformed, parseFitting } from "../authzen/entities.ts";

/** The most changes that one answer holds, and how many it holds where nothing is asked. */
export const mostChanges = 1000;
const usualChanges = 100;

const wholeNumber = (least: number, most: number, detail: string) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/, detail)),
    z.pipe(z.transform(Number), z.int().check(z.gte(least, detail), z.lte(most, detail))),
  );

const query = z.object({
  after: z.optional(
    wholeNumber(0, Number.MAX_SAFE_INTEGER, "Send the last cursor that you have, a whole number."),
  ),
  limit: z.optional(
    wholeNumber(1, mostChanges, `Send a whole number from 1 to ${mostChanges}, or leave it out.`),
  ),
});

/** `GET /objections/v1/changes`: what stands after the “?”. Without `after` one asks where the feed stands now. */
export type ChangesQuery = { readonly after: number | undefined; readonly limit: number };

/** Reads the query of the feed. Unknown parameters are ignored. */
export function parseChangesQuery(given: unknown): ChangesQuery | Malformed {
  const read = parseFitting(query, given);
  if ("malformed" in read) return read;
  return { after: read.after, limit: read.limit ?? usualChanges };
}

/** One change, as a staff tool reads it. */
export type ChangeView = {
  readonly cursor: number;
  readonly pupilId: Change["pupilId"];
  readonly channels: Change["channels"];
  readonly effect: Change["effect"];
  readonly at: Instant;
};

/** A part of the feed. Ask for what comes after `next`; `more` says that it is there already. */
export type ChangesView = {
  readonly changes: readonly ChangeView[];
  readonly next: number;
  readonly head: number;
  readonly more: boolean;
};

/** The answer for the changes after a cursor. */
export function changesView(
  after: number,
  changes: readonly NumberedChange[],
  head: number,
): ChangesView {
  const next = changes.at(-1)?.cursor ?? after;
  return {
    changes: changes.map(({ cursor, pupilId, channels, effect, at }) => ({
      cursor,
      pupilId,
      channels,
      effect,
      at,
    })),
    next,
    head,
    more: next < head,
  };
}
