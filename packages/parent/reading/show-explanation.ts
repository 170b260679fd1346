import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";

/** GET /p/:token: the explanation with its buttons. Changes nothing and shows nothing personal. */
export function showExplanation(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "read", action: c.req.path });
}

/** GET /: the same for everybody, for the school's website. */
export function showPublicExplanation(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "read", action: undefined });
}
