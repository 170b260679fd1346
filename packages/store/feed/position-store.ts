import { decideLag, type KeyId, type ToolLag, type ToolPosition } from "@elm-court/domain";
import { keys, lists } from "../dynamo/keys.ts";
import { apiKey } from "../items/directory-schemas.ts";
import { change } from "../items/feed-schemas.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import { toolPosition } from "../items/webhook-schemas.ts";
import type { Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";
import { loadUpTo } from "./load-up-to.ts";

/** How far each staff tool has come in the feed. */
export interface PositionStore {
  /** What the tool said last: it may go back, when it lost what it had. */
  recordPosition(position: ToolPosition): Promise<void>;
  findPosition(keyId: KeyId): Promise<ToolPosition | undefined>;
  /**
   * The lag of every tool that ever acknowledged anything and whose live key still reads the feed. Who there is comes from the index, so
   * behind by moments; how far each is, strongly.
   */
  listToolLags(): Promise<readonly ToolLag[]>;
}

/** Keeps them beside the keys. */
export function createPositionStore(table: Table): PositionStore {
  const find = async (keyId: KeyId): Promise<ToolPosition | undefined> => {
    const [item] = await table.getMany([keys.toolPosition(keyId)]);
    return parseOptional(toolPosition, item);
  };
  async function lagOf(keyId: KeyId, head: number): Promise<ToolLag | undefined> {
    const [keyItem, item] = await table.getMany([keys.apiKey(keyId), keys.toolPosition(keyId)]);
    const key = parseOptional(apiKey, keyItem);
    const position = parseOptional(toolPosition, item);
    if (position === undefined || key?.kind !== "live" || key.revokedAt !== undefined)
      return undefined;
    if (!key.scopes.includes("changes")) return undefined;
    if (position.cursor >= head) return decideLag(position, head, undefined);
    const [waiting] = await table.getMany([keys.change("live", position.cursor + 1)]);
    return decideLag(position, head, parseOptional(change, waiting)?.numberedAt);
  }
  return {
    recordPosition: async (position) => {
      await writeSurely(table, [
        {
          put: {
            ...keys.toolPosition(position.keyId),
            body: JSON.stringify(position),
            list: lists.positions,
            listKey: position.keyId,
          },
        },
      ]);
    },
    findPosition: find,
    listToolLags: async () => {
      const listed = await table.list(lists.positions);
      // The head is read before the positions: one that moved on meanwhile is not behind.
      const head = await loadUpTo(table, keys.feedHead("live"));
      const lags = await Promise.all(
        listed.map((item) => lagOf(parseBody(toolPosition, item).keyId, head)),
      );
      return lags.flatMap((lag) => lag ?? []);
    },
  };
}
