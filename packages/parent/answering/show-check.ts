import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import type { Visit } from "../session/visit.ts";
import { checkViewOf } from "./check-view.ts";
import { saidOf } from "./said.ts";

/** GET /check: what is about to be sent. Somebody who has sent it already sees that it is saved. */
export function showCheck(deps: ParentDeps, c: Context, { family, draft }: Visit): Response {
  if (draft.saved !== undefined) return c.redirect("/saved", 303);
  const said = saidOf(draft, family, deps.settings);
  if (said === undefined) return c.redirect("/answer", 303);
  const who = { respondent: "parent", name: "", relationship: "" };
  return showPage(deps, c, checkViewOf(deps.settings, family, draft, said, who, []));
}
