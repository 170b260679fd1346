import type { Context } from "hono";
import type { ConsoleDeps } from "../deps.ts";
import { readCookie, takeCookie } from "./console-cookie.ts";
import { hashToken } from "./hash.ts";

/** Ends the session, here and in the browser. */
export async function signOut(deps: ConsoleDeps, c: Context): Promise<Response> {
  const token = readCookie(c, "console");
  if (token !== undefined) await deps.store.endConsoleSession(hashToken(token));
  takeCookie(c, "console");
  return c.body(null, 204);
}
