import { type StaffRole, staffRoles } from "@elm-court/domain";

/** The shape of what says which group of the school's directory has which role: `office=<group id>,head=<group id>,…`. */
export const roleGroupsShape = new RegExp(
  `^(?:${staffRoles.join("|")})=[\\w.@-]{1,128}(?:,(?:${staffRoles.join("|")})=[\\w.@-]{1,128})*$`,
);

const isRole = (text: string): text is StaffRole => staffRoles.some((role) => role === text);

/** Which group, by id, has which role. A role may have several groups; a group has one role, and the first that is named. */
export function parseRoleGroups(text: string): Readonly<Record<string, StaffRole>> {
  const named = text.split(",").flatMap((pair): (readonly [string, StaffRole])[] => {
    const [role = "", group = ""] = pair.split("=");
    return isRole(role) ? [[group, role]] : [];
  });
  return Object.fromEntries(named.toReversed());
}
