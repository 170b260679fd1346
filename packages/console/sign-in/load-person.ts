import { type Person, staffRoles } from "@elm-court/domain";
import type { Context } from "hono";
import type { ConsoleDeps } from "../deps.ts";
import { readCookie } from "./console-cookie.ts";
import { hashToken } from "./hash.ts";

/**
 * Who asks, looked up anew for every request (promise P10): the session, the person, the member of staff, and the roles of their groups.
 * `undefined` once any of them is gone. Staff alone come in: a program has no console.
 */
export async function loadPerson(deps: ConsoleDeps, c: Context): Promise<Person | undefined> {
  const token = readCookie(c, "console");
  if (token === undefined) return undefined;
  const session = await deps.store.findConsoleSession(hashToken(token), deps.now());
  if (session === undefined) return undefined;
  const known = await deps.store.findPerson(session.personHash);
  if (known === undefined || known.removedAt !== undefined) return undefined;
  const [staff] = await deps.store.loadStaff([known.staffId]);
  if (staff === undefined || !staff.active || staff.kind !== "staff") return undefined;
  const held = new Set(known.groupIds.map((id) => deps.roleGroups[id]));
  return { staff, roles: staffRoles.filter((role) => held.has(role)) };
}
