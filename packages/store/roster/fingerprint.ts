import { createHash } from "node:crypto";
import { nameKey, type Pupil, postcodeKey, sourceKey } from "@elm-court/domain";

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, inOrder(one)]);
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
}

/** The same for two records that say the same, in whatever order; kept beside a record, for conditions. */
export function fingerprintOf(record: object): string {
  return hashOf(inOrder(record));
}

/** What only one pupil may have, as hashes: the pupil number; the names, the birth date and the postcode together; another system's id. */
export function identitiesOf(pupil: Pupil): readonly string[] {
  const names = [pupil.firstName, pupil.lastName].map(nameKey);
  const source = sourceKey(pupil.source);
  const all = ["names", ...names, pupil.roll.bornOn ?? "", postcodeKey(pupil.address)];
  return [
    // Two pupils may have one name: without a birth date the other system's id tells them apart.
    ...(pupil.roll.bornOn === undefined && source !== undefined ? [] : [hashOf(all)]),
    ...(pupil.upn === undefined ? [] : [hashOf(["upn", pupil.upn])]),
    ...(source === undefined ? [] : [hashOf(["source", source])]),
  ];
}
