import {
  isAccountId,
  isAnswerId,
  isExemptionId,
  isGroupId,
  isKeyId,
  isObjectionId,
  isParentId,
  isPupilId,
  isStaffId,
} from "@elm-court/domain";

function named<T>(guard: (value: unknown) => value is T, prefix: string): (name: string) => T {
  return (name) => {
    const id = `${prefix}_${name}`;
    if (!guard(id)) throw new Error(`not an id: ${id}`);
    return id;
  };
}

/** Ids of the sample school: the same on every machine. */
export const sampleId = {
  pupil: named(isPupilId, "pup"),
  parent: named(isParentId, "par"),
  staff: named(isStaffId, "stf"),
  account: named(isAccountId, "acc"),
  group: named(isGroupId, "grp"),
  key: named(isKeyId, "key"),
  answer: named(isAnswerId, "ans"),
  objection: named(isObjectionId, "obj"),
  exemption: named(isExemptionId, "exm"),
} as const;
