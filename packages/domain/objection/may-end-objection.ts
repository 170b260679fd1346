import type { Staff, StaffRole } from "../contact/staff.ts";
import type { PupilId } from "../ids.ts";
import { mayActForPupil } from "../contact/may-act-for-pupil.ts";

export type EndObjectionRefusal = "own_child" | "not_a_senior_role";

/**
 * Whether this person may end somebody else's objection: only the head or the safeguarding lead, by a recorded
 * senior decision, and never for their own child. A clerk cannot (product fact 2).
 */
export function mayEndObjection(
  staff: Staff,
  role: StaffRole,
  pupilId: PupilId,
): "allowed" | EndObjectionRefusal {
  if (!mayActForPupil(staff, pupilId)) return "own_child";
  return role === "head" || role === "safeguarding_lead" ? "allowed" : "not_a_senior_role";
}
