import {
  type GoingLivePoint,
  goingLivePoints,
  type Instant,
  isKeyId,
  type KeyId,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { keys, lists } from "../dynamo/keys.ts";
import { guarded, instant } from "../items/fields.ts";
import { parseBody } from "../items/parse-body.ts";
import type { Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

/** That the tool with this key went through the going-live list without a failure. */
export type GoingLivePass = {
  readonly keyId: KeyId;
  readonly passedAt: Instant;
  readonly passed: readonly GoingLivePoint[];
};

export interface GoingLiveStore {
  /** Keeps the pass of a key in place of the one before. */
  recordGoingLivePass(pass: GoingLivePass): Promise<void>;
  /** The last pass of every key that has one. From the index, so behind by moments. */
  listGoingLivePasses(): Promise<readonly GoingLivePass[]>;
}

const kept = z.object({
  keyId: guarded(isKeyId),
  passedAt: instant,
  passed: z.array(z.enum(goingLivePoints)),
});

/** Keeps passes beside the key they are of. */
export function createGoingLiveStore(table: Table): GoingLiveStore {
  return {
    recordGoingLivePass: async (pass) => {
      const listed = { list: lists.goingLivePasses, listKey: pass.keyId };
      const put = { ...keys.goingLivePass(pass.keyId), body: JSON.stringify(pass), ...listed };
      await writeSurely(table, [{ put }]);
    },
    listGoingLivePasses: async () =>
      (await table.list(lists.goingLivePasses)).map((item) => parseBody(kept, item)),
  };
}
