import type { Link } from "@elm-court/store";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showNotice, showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import { loadShownFamily } from "../session/load-shown-family.ts";
import { setParentCookie } from "../session/parent-cookie.ts";
import { beginVisit } from "../session/visit.ts";
import { stopPending } from "./stop-pending.ts";

/** GET /stop/:token: asks first, so that a scanner that opens it changes nothing. The same whatever there is to stop. */
export function showStop(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "stop", action: c.req.path });
}

async function beginAnswering(deps: ParentDeps, c: Context, link: Link): Promise<Response> {
  const family = await loadShownFamily(deps, link.parentId);
  if (family === undefined) return showNotice(deps, c, "not_found");
  if (family.children.length === 0) return showNotice(deps, c, "no_children");
  setParentCookie(c, await beginVisit(deps, link, family));
  return c.redirect("/answer", 303);
}

/** POST /stop/:token: stops what waits, with one tap and no code; or, where that came too late, goes on to saying no again. */
export async function stopByLink(deps: ParentDeps, c: Context, link: Link): Promise<Response> {
  if ((await readForm(c)).get("do") === "answer") return beginAnswering(deps, c, link);
  const outcome = await stopPending(deps, link.parentId);
  return showPage(deps, c, { page: "ending_stopped", outcome, action: c.req.path });
}
