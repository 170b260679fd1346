import type { PupilId } from "../ids.ts";
import { mayActForPupil } from "./may-act-for-pupil.ts";
import { type Person, seniorRoleOf } from "./person.ts";

export const seniorRefusals = ["own_child", "not_a_senior_role"] as const;
export type SeniorRefusal = (typeof seniorRefusals)[number];

/**
 * Whether this person may exempt, review, mark, or end somebody else's objection: only the head or the safeguarding lead, and never
 * for their own child (product behaviour 22). A clerk cannot (product fact 2).
 */
export function mayActAsSenior(person: Person, pupilId: PupilId): "allowed" | SeniorRefusal {
  if (!mayActForPupil(person.staff, pupilId)) return "own_child";
  return seniorRoleOf(person) === undefined ? "not_a_senior_role" : "allowed";
}
