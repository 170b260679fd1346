import type { ParentId, PupilId } from "../../ids.ts";
import type { Relationship } from "../parent.ts";
import { startGrouped } from "./grouped.ts";
import { type ParentIndex, startParentIndex } from "./index-parents.ts";
import { type PupilIndex, startPupilIndex } from "./index-pupils.ts";
import { postcodeKey } from "./match-pupil.ts";
import type { RosterNow } from "./roster-row.ts";

/** What an import has planned so far, on top of the roster: rows later in a file see what earlier ones add. */
export type RosterIndex = {
  readonly pupils: Omit<PupilIndex, "add">;
  readonly parents: Omit<ParentIndex, "add">;
  readonly relationshipsOf: (pupilId: PupilId) => readonly Relationship[];
  /** Those that were ended. */
  readonly removedOf: (pupilId: PupilId) => readonly Relationship[];
  /** Where a parent's children live, or have lived by this roster. */
  readonly childPostcodesOf: (parentId: ParentId) => ReadonlySet<string>;
  readonly add: (changed: RosterNow) => void;
};

/** An index of a roster for one import; `add` puts what a planned row changes on top. */
export function indexRoster(roster: RosterNow): RosterIndex {
  const pupils = startPupilIndex();
  const parents = startParentIndex();
  const relationships = new Map<PupilId, Map<ParentId, Relationship>>();
  const postcodes = startGrouped<string>();
  const relationshipsOf = (id: PupilId): readonly Relationship[] => [
    ...(relationships.get(id)?.values() ?? []),
  ];
  const add = (changed: RosterNow): void => {
    for (const pupil of changed.pupils) pupils.add(pupil);
    for (const parent of changed.parents) parents.add(parent);
    for (const one of changed.relationships) {
      const ofPupil = relationships.get(one.pupilId) ?? new Map<ParentId, Relationship>();
      relationships.set(one.pupilId, ofPupil.set(one.parentId, one));
      postcodes.add(one.parentId, postcodeKey(pupils.get(one.pupilId)?.address));
    }
    for (const pupil of changed.pupils)
      for (const { parentId } of relationshipsOf(pupil.id))
        postcodes.add(parentId, postcodeKey(pupil.address));
  };
  add(roster);
  const removed = Map.groupBy(roster.removed ?? [], (one) => one.pupilId);
  const removedOf = (id: PupilId): readonly Relationship[] => removed.get(id) ?? [];
  return {
    pupils,
    parents,
    relationshipsOf,
    removedOf,
    childPostcodesOf: (id) => postcodes.of(id),
    add,
  };
}
