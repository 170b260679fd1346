import type { Ending, Errand, Instant, ParentId } from "@elm-court/domain";
import type { Submission } from "../answers/answer-store.ts";
import { changeWrites, type PupilChange } from "../answers/write-change.ts";
import { endingsPartition, keys, lists, prefixes } from "../dynamo/keys.ts";
import { errandWrite } from "../errands/errand-store.ts";
import { parseBody } from "../items/parse-body.ts";
import * as visits from "../items/visit-schemas.ts";
import type { Item, Table, Write } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

export interface EndingStore {
  /** Keeps a wish to take a no back, and with it the errand that tells the parent's address of it: both or neither. */
  addEnding(ending: Ending, errand: Errand): Promise<void>;
  /** A parent's wishes to take a no back, strongly read, in no promised order. */
  listEndings(parentId: ParentId): Promise<readonly Ending[]>;
  /** Those that are pending. From the index: behind by moments, and nothing is settled on it alone. */
  listPendingEndings(): Promise<readonly Ending[]>;
  /**
   * One transaction: the ending, if it is still pending; each pupil's state, if its version is still the one decided on; the events; and
   * what the receipt is about. "conflict": somebody settled it, or a pupil's state has moved on, and nothing is written.
   */
  settleEnding(
    settled: Ending,
    changes: readonly PupilChange[],
    at: Instant,
    submission?: Submission,
  ): Promise<"settled" | "conflict">;
}

function endingItem(ending: Ending): Item {
  const { id, parentId, askedAt, status } = ending;
  const isPending = status === "pending";
  return {
    ...keys.ending(parentId, id),
    body: JSON.stringify(ending),
    status,
    ...(isPending ? { list: lists.endings, listKey: `${askedAt} ${id}` } : {}),
  };
}

/** Wishes to take a no back. `salt` gives fresh random text for each event. */
export function createEndingStore(table: Table, salt: () => string): EndingStore {
  return {
    addEnding: async (ending, errand) => {
      await writeSurely(table, [
        { put: endingItem(ending), onlyIf: "absent" },
        errandWrite(errand),
      ]);
    },
    listEndings: async (parentId) => {
      const items = await table.query(endingsPartition(parentId), prefixes.endings);
      return items.map((item) => parseBody(visits.ending, item));
    },
    listPendingEndings: async () => {
      const items = await table.list(lists.endings);
      return items.map((item) => parseBody(visits.ending, item));
    },
    settleEnding: async (settled, changes, at, submission) => {
      const receipt: Write[] =
        submission === undefined
          ? []
          : [
              {
                put: { ...keys.submission(submission.id), body: JSON.stringify(submission) },
                onlyIf: "absent",
              },
            ];
      const written = await table.write([
        { put: endingItem(settled), onlyIf: { status: "pending" } },
        ...receipt,
        ...changes.flatMap((change) => changeWrites(change, at, salt)),
      ]);
      return written.done ? "settled" : "conflict";
    },
  };
}
