import type { Change, Instant, PupilId } from "@elm-court/domain";
import { keys, prefixes } from "../dynamo/keys.ts";
import { eventOf, storedEvent } from "../items/event-schema.ts";
import { parseBody } from "../items/parse-body.ts";
import type { NumberedEvent } from "../answers/answer-store.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Item, Table } from "../table/table.ts";
import { appendChanges, stillUpTo } from "./append-changes.ts";
import { loadUpTo } from "./load-up-to.ts";

/** What happened to a pupil, and how much of it is in the feed. */
export type Unnumbered = {
  /** Versions up to this one are in the feed. */
  readonly from: number;
  /** The version of the latest event. */
  readonly to: number;
  /** From the first event on. `unreadable` when any does not fit its schema or is missing. */
  readonly history: readonly NumberedEvent[] | "unreadable";
};

/** Puts changes into the feed. */
export interface NumberingStore {
  loadUnnumbered(pupilId: PupilId): Promise<Unnumbered>;
  /**
   * One transaction: the changes under the next numbers, the head, and that the pupil's events are numbered up to `to`, if they were
   * up to `from` still. `already_numbered`: they were not, and nothing is done.
   */
  numberChanges(
    numbering: {
      readonly pupilId: PupilId;
      readonly from: number;
      readonly to: number;
      readonly changes: readonly Change[];
    },
    now: Instant,
  ): Promise<"numbered" | "already_numbered">;
}

const numberOf = ({ sk }: Item): number => Number(sk.slice(prefixes.events.length));

/** Every event, each in its place; `unreadable` where one of them is not, or is not there. */
function readHistory(items: readonly Item[]): readonly NumberedEvent[] | "unreadable" {
  try {
    const events = items.map((item) => {
      const stored = parseBody(storedEvent, item);
      return { ...stored, event: eventOf(stored) };
    });
    return events.every(({ version }, place) => version === place + 1) ? events : "unreadable";
  } catch (error) {
    if (error instanceof StoreUnavailable) return "unreadable";
    throw error;
  }
}

/** What the relay reads and writes to number what happened. */
export function createNumberingStore(table: Table): NumberingStore {
  return {
    loadUnnumbered: async (pupilId) => {
      const from = await loadUpTo(table, keys.numbered(pupilId));
      const items = await table.query(keys.pupil(pupilId).pk, prefixes.events);
      return { from, to: items.map(numberOf).at(-1) ?? 0, history: readHistory(items) };
    },
    numberChanges: async ({ pupilId, from, to, changes }, now) => {
      const body = JSON.stringify({ upTo: to });
      const beside = {
        put: { ...keys.numbered(pupilId), body, version: to },
        onlyIf: stillUpTo(from),
      };
      const appended = await appendChanges(table, "live", changes, now, [beside]);
      return appended === "appended" ? "numbered" : "already_numbered";
    },
  };
}
