import type { Link } from "@elm-court/store";
import type { Context } from "hono";
import { showNotSaved } from "../answer-failure.ts";
import type { ParentDeps } from "../deps.ts";
import { showNotice, showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import { loadShownFamily } from "../session/load-shown-family.ts";
import { setParentCookie } from "../session/parent-cookie.ts";
import { beginVisit } from "../session/visit.ts";
import { recordRead } from "./record-read.ts";

/** POST /p/:token: changes the link for a session, so that the token leaves the address bar (trust P5). */
export async function openLink(deps: ParentDeps, c: Context, link: Link): Promise<Response> {
  const pressed = (await readForm(c)).get("do");
  if (pressed !== "answer" && pressed !== "read") {
    return showPage(deps, c, { page: "read", action: c.req.path, error: "choose" }, 422);
  }
  const family = await loadShownFamily(deps, link.parentId);
  if (family === undefined) return showNotice(deps, c, "not_found");
  if (family.children.length === 0) return showNotice(deps, c, "no_children");
  if (pressed === "read" && (await recordRead(deps, family)) === "conflict") {
    return showNotSaved(deps, c);
  }
  setParentCookie(c, await beginVisit(deps, link, family));
  return c.redirect(pressed === "read" ? "/read" : "/answer", 303);
}
