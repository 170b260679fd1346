import type { Parent, Pupil, Relationship } from "@elm-court/domain";
import * as z from "zod/mini";
import { changeWrites } from "../answers/write-change.ts";
import { keys, lists } from "../dynamo/keys.ts";
import { parseBody } from "../items/parse-body.ts";
import * as schemas from "../items/schemas.ts";
import type { RosterStore } from "../store.ts";
import type { Item, Table } from "../table/table.ts";

const wish = z.object({ parentId: schemas.parentId });

function pupilItem(pupil: Pupil): Item {
  return {
    ...keys.pupil(pupil.id),
    body: JSON.stringify(pupil),
    list: lists.pupils,
    listKey: `${pupil.lastName} ${pupil.firstName} ${pupil.id}`,
  };
}

/** `wantsPaper` is not read back from here: the wish is an item of its own, so that no import can write over it. */
function parentItem(parent: Parent): Item {
  return {
    ...keys.parent(parent.id),
    body: JSON.stringify(parent),
    list: lists.parents,
    listKey: parent.id,
  };
}

function relationshipItem(relationship: Relationship): Item {
  return {
    ...keys.relationship(relationship.parentId, relationship.pupilId),
    body: JSON.stringify(relationship),
    list: lists.relationships,
    listKey: `${relationship.pupilId} ${relationship.parentId}`,
  };
}

/** The roster: pupils, parents and what ties them. */
export function createRosterStore(table: Table, salt: () => string): RosterStore {
  return {
    listRoster: async () => {
      const [pupils, parents, relationships, wishes] = await Promise.all([
        table.list(lists.pupils),
        table.list(lists.parents),
        table.list(lists.relationships),
        table.list(lists.wantsPaper),
      ]);
      const paper = new Set(wishes.map((item) => parseBody(wish, item).parentId));
      return {
        pupils: pupils.map((item) => parseBody(schemas.pupil, item)),
        parents: parents.map((item) => {
          const parent = parseBody(schemas.parent, item);
          return { ...parent, wantsPaper: paper.has(parent.id) };
        }),
        relationships: relationships.map((item) => parseBody(schemas.relationship, item)),
      };
    },
    recordRosterRow: async ({ pupil, parents, relationships, change }, at, rowId) => {
      const written = await table.write([
        {
          put: { ...keys.rosterRow(rowId), body: JSON.stringify({ rowId, at }) },
          onlyIf: "absent",
        },
        { put: pupilItem(pupil) },
        ...parents.map((parent) => ({ put: parentItem(parent) })),
        ...relationships.map((one) => ({ put: relationshipItem(one) })),
        ...changeWrites(change, at, salt),
      ]);
      if (written.done) return "recorded";
      return written.failed.includes(0) ? "already_recorded" : "conflict";
    },
  };
}
