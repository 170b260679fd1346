import type { Parent, ParentId, Pupil, PupilId } from "@elm-court/domain";
import type * as z from "zod/mini";
import { keys, lists } from "../dynamo/keys.ts";
import * as families from "../items/family-schemas.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import type { Key, Table } from "../table/table.ts";

const keysPerCall = 100;

export interface PupilStore {
  /** These pupils, strongly read; one that is not known is left out. */
  loadPupils(ids: readonly PupilId[]): Promise<readonly Pupil[]>;
  /** Every pupil, to choose from: from the index, so behind by moments. */
  listPupils(): Promise<readonly Pupil[]>;
  /** The names of these parents, strongly read; one that is not known is left out. */
  loadParentNames(ids: readonly ParentId[]): Promise<readonly Pick<Parent, "id" | "name">[]>;
}

/** Pupils and parents by themselves, to be named: nothing here is decided on. */
export function createPupilStore(table: Table): PupilStore {
  async function loadEach<T>(asked: readonly Key[], schema: z.ZodMiniType<T>): Promise<T[]> {
    const found: T[] = [];
    for (let start = 0; start < asked.length; start += keysPerCall)
      for (const item of await table.getMany(asked.slice(start, start + keysPerCall))) {
        const one = parseOptional(schema, item);
        if (one !== undefined) found.push(one);
      }
    return found;
  }
  return {
    loadPupils: (ids) =>
      loadEach(
        [...new Set(ids)].map((id) => keys.pupil(id)),
        families.pupil,
      ),
    listPupils: async () =>
      (await table.list(lists.pupils)).map((item) => parseBody(families.pupil, item)),
    loadParentNames: async (ids) => {
      const parents = await loadEach(
        [...new Set(ids)].map((id) => keys.parent(id)),
        families.parent,
      );
      return parents.map(({ id, name }) => ({ id, name }));
    },
  };
}
