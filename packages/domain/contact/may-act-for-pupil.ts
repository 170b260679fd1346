import type { PupilId } from "../ids.ts";
import type { Staff } from "./staff.ts";

/**
 * Whether this member of staff may record, exempt, review or decide for this pupil: not when they are the parent
 * (product behaviour 22). The rules of contact do not change for them.
 */
export function mayActForPupil(staff: Staff, pupilId: PupilId): boolean {
  return !staff.ownChildren.includes(pupilId);
}
