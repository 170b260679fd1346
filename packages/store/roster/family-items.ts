import type { Parent, Relationship } from "@elm-court/domain";
import { keys, lists } from "../dynamo/keys.ts";
import type { Item } from "../table/table.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** The wish for paper and the block of an address come from items of their own: they are no part of what an import decides on. */
export function parentPrint(parent: Parent): string {
  return fingerprintOf({ ...parent, wantsPaper: false, addressBlock: undefined });
}

/** `wantsPaper` and `addressBlock` are not read back from here: each is an item of its own, so that no import can write over it. */
export function parentItem(parent: Parent): Item {
  return {
    ...keys.parent(parent.id),
    body: JSON.stringify(parent),
    status: parentPrint(parent),
    list: lists.parents,
    listKey: parent.id,
  };
}

/** A relationship as the roster keeps it, in the list of all of them. */
export function relationshipItem(relationship: Relationship): Item {
  return {
    ...keys.relationship(relationship.parentId, relationship.pupilId),
    body: JSON.stringify(relationship),
    status: fingerprintOf(relationship),
    list: lists.relationships,
    listKey: `${relationship.pupilId} ${relationship.parentId}`,
  };
}
