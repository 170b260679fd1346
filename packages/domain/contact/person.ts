import type { Staff, StaffRole } from "./staff.ts";

/** A member of staff who is signed in, with the roles that they have at this moment. */
export type Person = {
  readonly staff: Staff;
  readonly roles: readonly StaffRole[];
};

/** The senior role in which a person acts; `undefined` where they have none. */
export function seniorRoleOf({ roles }: Person): "head" | "safeguarding_lead" | undefined {
  if (roles.includes("safeguarding_lead")) return "safeguarding_lead";
  return roles.includes("head") ? "head" : undefined;
}
