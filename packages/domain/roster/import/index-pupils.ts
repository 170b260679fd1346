import type { PupilId } from "../../ids.ts";
import { nameKey } from "../cells/text-key.ts";
import type { Pupil } from "../pupil.ts";
import { rosterSourceKinds, sourceKey } from "../source.ts";
import { startGrouped } from "./grouped.ts";
import { knownNames, postcodeKey, swapDayAndMonth } from "./match-pupil.ts";
import type { RowPupil } from "./roster-row.ts";

/** Pupils, by whatever could make a row theirs. */
export type PupilIndex = {
  /** Every pupil whom `matchPupil` could find like the row, and few others. */
  readonly like: (row: RowPupil) => readonly Pupil[];
  readonly get: (id: PupilId) => Pupil | undefined;
  readonly add: (pupil: Pupil) => void;
};

// Twins share all but their first name: a key without any first name would make a large family slow.
function keysOf(one: Omit<RowPupil, "bornOn">, born: string): string[] {
  const [first, last] = [nameKey(one.firstName), nameKey(one.lastName)];
  const postcode = postcodeKey(one.address);
  const keys = [
    `names ${first}|${last}|${born}`,
    ...knownNames(one).map((name) => `called ${name}|${last}|${born}`),
  ];
  const source = sourceKey(one.source);
  if (one.upn !== undefined) keys.push(`upn ${one.upn}`);
  if (source !== undefined) keys.push(`source ${source}`);
  return postcode === ""
    ? keys
    : [...keys, `first ${first}|${born}|${postcode}`, `both ${first}|${last}|${postcode}`];
}

const namesOf = (one: Omit<RowPupil, "bornOn">): string =>
  `${nameKey(one.firstName)}|${nameKey(one.lastName)}`;

/** A pupil under their name alone, by where they came in from: two records of one system with two ids are never each other. */
const nameAlone = (one: Omit<RowPupil, "bornOn">, kind: string): string =>
  `alone ${kind} ${namesOf(one)}`;

/**
 * Where a row looks: under its own keys, and under its name with day and month of birth swapped. Where it, or whoever it looks for, has no
 * birth date, the name alone must do.
 */
function placesOf(row: RowPupil): string[] {
  const own = row.source?.id === undefined ? undefined : row.source.kind;
  const others = ["", ...rosterSourceKinds].filter((kind) => kind !== own);
  return [
    ...keysOf(row, row.bornOn ?? ""),
    `names ${namesOf(row)}|${swapDayAndMonth(row.bornOn)}`,
    ...others.map((kind) =>
      nameAlone(row, `${row.bornOn === undefined ? "any" : "unborn"} ${kind}`),
    ),
  ];
}

/** An index without anybody. */
export function startPupilIndex(): PupilIndex {
  const pupils = new Map<PupilId, Pupil>();
  const idsByKey = startGrouped<PupilId>();
  return {
    like: (row) => {
      const ids = placesOf(row).flatMap((key) => [...idsByKey.of(key)]);
      return [...new Set(ids)].flatMap((id) => pupils.get(id) ?? []);
    },
    get: (id) => pupils.get(id),
    add: (pupil) => {
      pupils.set(pupil.id, pupil);
      const kind = pupil.source?.id === undefined ? "" : pupil.source.kind;
      for (const key of keysOf(pupil, pupil.roll.bornOn ?? "")) idsByKey.add(key, pupil.id);
      idsByKey.add(nameAlone(pupil, `any ${kind}`), pupil.id);
      if (pupil.roll.bornOn === undefined)
        idsByKey.add(nameAlone(pupil, `unborn ${kind}`), pupil.id);
    },
  };
}
