import type { ParentId, PupilId } from "../../ids.ts";
import { emailKey } from "../cells/parse-email.ts";
import { textKey } from "../cells/text-key.ts";
import type { Parent, Relationship } from "../parent.ts";
import type { Pupil } from "../pupil.ts";
import { postcodeKey } from "./match-pupil.ts";
import type { RosterNow, RowPupil } from "./roster-row.ts";

/** What an import has planned so far, on top of the roster: rows later in a file see what earlier ones add. */
export type RosterIndex = {
  /** Every pupil who could be the row's, by pupil number or by three of first name, last name, birth date and postcode. */
  readonly pupilsLike: (row: RowPupil) => readonly Pupil[];
  readonly pupilOf: (id: PupilId) => Pupil | undefined;
  readonly parentOf: (id: ParentId) => Parent | undefined;
  readonly parentsAt: (email: string) => readonly Parent[];
  readonly relationshipsOf: (pupilId: PupilId) => readonly Relationship[];
  readonly childrenOf: (parentId: ParentId) => readonly Pupil[];
  readonly add: (changed: RosterNow) => void;
};

function pupilKeys(one: RowPupil): string[] {
  const [first, last] = [textKey(one.firstName), textKey(one.lastName)];
  const [born, postcode] = [one.bornOn, postcodeKey(one.address)];
  const keys = [`names ${first}|${last}|${born}`];
  if (one.upn !== undefined) keys.push(`upn ${one.upn}`);
  if (postcode === "") return keys;
  const twins = `twins ${last}|${born}|${postcode}`;
  return [...keys, twins, `last ${first}|${born}|${postcode}`, `born ${first}|${last}|${postcode}`];
}

function keysOf({ roll, ...pupil }: Pupil): string[] {
  if (roll.bornOn !== undefined) return pupilKeys({ ...pupil, bornOn: roll.bornOn });
  return pupil.upn === undefined ? [] : [`upn ${pupil.upn}`];
}

function grouped<Value>() {
  const groups = new Map<string, Set<Value>>();
  return {
    of: (key: string): readonly Value[] => [...(groups.get(key) ?? [])],
    add: (key: string, value: Value): void => {
      groups.set(key, (groups.get(key) ?? new Set()).add(value));
    },
  };
}

/** An index of a roster for one import; `add` puts what a planned row changes on top. */
export function indexRoster(roster: RosterNow): RosterIndex {
  const pupils = new Map<PupilId, Pupil>();
  const parents = new Map<ParentId, Parent>();
  const relationships = new Map<PupilId, Map<ParentId, Relationship>>();
  const idsByKey = grouped<PupilId>();
  const idsByEmail = grouped<ParentId>();
  const idsOfChildren = grouped<PupilId>();
  const known = (ids: readonly PupilId[]): Pupil[] =>
    [...new Set(ids)].flatMap((id) => pupils.get(id) ?? []);

  const add = (changed: RosterNow): void => {
    for (const pupil of changed.pupils) {
      pupils.set(pupil.id, pupil);
      for (const key of keysOf(pupil)) idsByKey.add(key, pupil.id);
    }
    for (const parent of changed.parents) {
      parents.set(parent.id, parent);
      if (parent.email !== undefined) idsByEmail.add(emailKey(parent.email), parent.id);
    }
    for (const one of changed.relationships) {
      const ofPupil = relationships.get(one.pupilId) ?? new Map<ParentId, Relationship>();
      relationships.set(one.pupilId, ofPupil.set(one.parentId, one));
      idsOfChildren.add(one.parentId, one.pupilId);
    }
  };
  add(roster);
  return {
    pupilsLike: (row) => known(pupilKeys(row).flatMap((key) => idsByKey.of(key))),
    pupilOf: (id) => pupils.get(id),
    parentOf: (id) => parents.get(id),
    parentsAt: (email) =>
      idsByEmail
        .of(emailKey(email))
        .flatMap((id) => parents.get(id) ?? [])
        .filter((one) => one.email !== undefined && emailKey(one.email) === emailKey(email)),
    relationshipsOf: (pupilId) => [...(relationships.get(pupilId)?.values() ?? [])],
    childrenOf: (parentId) => known(idsOfChildren.of(parentId)),
    add,
  };
}
