import { letterCodeTries, parseLetterCode } from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showNotice, showPage } from "../page/show-page.ts";
import { loadShownFamily } from "../session/load-shown-family.ts";
import { setParentCookie } from "../session/parent-cookie.ts";
import { beginVisit } from "../session/visit.ts";

/**
 * Changes the code of a letter for a session, which can do what a link can and no more. What cannot be a code is no guess; everything
 * else is counted, for the whole school, before it is looked up (trust P5).
 */
export async function useLetterCode(
  deps: ParentDeps,
  c: Context,
  typed: string,
): Promise<Response> {
  const { store, now } = deps;
  const askAgain = (error: "code_shape" | "code_unknown") =>
    showPage(deps, c, { page: "start", code: typed, email: "", error }, 422);
  const code = parseLetterCode(typed);
  if (code === undefined) return askAgain("code_shape");
  if ((await store.countTry("letter_code", letterCodeTries, now())) === "over")
    return showPage(deps, c, { page: "start_wait", why: "code_often" }, 429);
  const link = await store.findLetterCode(code);
  if (link?.works !== true) return askAgain("code_unknown");
  const family = await loadShownFamily(deps, link.parentId);
  if (family === undefined) return askAgain("code_unknown");
  if (family.children.length === 0) return showNotice(deps, c, "no_children");
  setParentCookie(c, await beginVisit(deps, link, family));
  return c.redirect("/begin", 303);
}
