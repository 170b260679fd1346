import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";

/** GET /read: after "I have read this, nothing to change". */
export function showReadThanks(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "read_thanks" });
}
