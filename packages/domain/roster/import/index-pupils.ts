import type { PupilId } from "../../ids.ts";
import { nameKey } from "../cells/text-key.ts";
import type { Pupil } from "../pupil.ts";
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
  if (one.upn !== undefined) keys.push(`upn ${one.upn}`);
  return postcode === ""
    ? keys
    : [...keys, `first ${first}|${born}|${postcode}`, `both ${first}|${last}|${postcode}`];
}

/** Where a row looks: under its own keys, and under its name with day and month of birth swapped. */
function placesOf(row: RowPupil): string[] {
  const names = `${nameKey(row.firstName)}|${nameKey(row.lastName)}`;
  return [...keysOf(row, row.bornOn), `names ${names}|${swapDayAndMonth(row.bornOn)}`];
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
      for (const key of keysOf(pupil, pupil.roll.bornOn ?? "")) idsByKey.add(key, pupil.id);
    },
  };
}
