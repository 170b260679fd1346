import {
  isAccountId,
  isPupilId,
  isStaffId,
  makeId,
  type AccountId,
  type PupilId,
  type StaffId,
} from "../ids.ts";

/** The pupils that a test key sees, and no other: what each is there to show. */
export const testPupils = [
  "allow",
  "no",
  "no_text",
  "night",
  "refer",
  "unavailable",
  "slow",
  "flip",
  "unknown",
] as const;
export type TestPupil = (typeof testPupils)[number];

/** The id of a test pupil: `pup_test_allow`. */
export const testPupilId = (name: TestPupil): PupilId => makeId(isPupilId, "pup", `test_${name}`);

/** The test pupil of that id; `undefined` for every other id. */
export function testPupilOf(id: PupilId | undefined): TestPupil | undefined {
  return testPupils.find((name) => testPupilId(name) === id);
}

/** The one member of staff whom a test key sees. */
export const testStaffId: StaffId = makeId(isStaffId, "stf", "test");
/** The accounts that a test key sees. */
export const testAccountIds: { readonly email: AccountId; readonly text: AccountId } = {
  email: makeId(isAccountId, "acc", "test_email"),
  text: makeId(isAccountId, "acc", "test_text"),
};

/** True for an id that only test keys see, whether or not there is such a one: no live key ever does. */
export function isTestId(id: PupilId | StaffId | AccountId | undefined): boolean {
  return id !== undefined && /^[a-z]+_test(?:_|$)/.test(id);
}
