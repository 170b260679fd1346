import type { Link } from "@elm-court/store";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";

/** GET /u/:token: asks first, so that a scanner that opens it changes nothing. */
export function showPaper(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "paper", action: c.req.path });
}

/**
 * POST /u/:token: the one-click unsubscribe of an email program (RFC 8058, no `Origin`, no cookie), or the button. The
 * token is all it takes, and all it can do is ask for paper: no body is needed.
 */
export async function askForPaper(deps: ParentDeps, c: Context, link: Link): Promise<Response> {
  await deps.store.recordWantsPaper(link.parentId);
  return showPage(deps, c, { page: "paper_saved" });
}
