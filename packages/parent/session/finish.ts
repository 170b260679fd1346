import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { clearParentCookie, readAskedLanguage, readParentCookie } from "./parent-cookie.ts";
import { hashToken } from "./token.ts";

/** POST /finish: ends the session and takes the cookie back. Works without a session too. */
export async function finish(deps: ParentDeps, c: Context): Promise<Response> {
  const token = readParentCookie(c);
  if (token !== undefined) await deps.store.endSession(hashToken(token));
  const language = readAskedLanguage(c);
  clearParentCookie(c);
  return c.redirect(language === undefined ? "/finished" : `/finished?lang=${language}`, 303);
}

/** GET /finished. */
export function showFinished(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "finished" });
}
