import { addSeconds, parseOneTimeCode, proofLifeSeconds } from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import { setParentCookie } from "../session/parent-cookie.ts";
import { renewVisit, type Visit } from "../session/visit.ts";
import type { CodeError } from "./code-pages.tsx";

/** GET /code/type. */
export function showTypeCode(deps: ParentDeps, c: Context, { draft }: Visit): Response {
  if (draft.codeId === undefined) return c.redirect("/code", 303);
  return showPage(deps, c, { page: "type_code" });
}

/**
 * POST /code/type: the try is counted before the code is compared, and a lock stops this and nothing else. The right code gives the
 * browser a new session, in which what it protects is open for a while.
 */
export async function typeCode(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const { draft, family, now: at } = visit;
  if (draft.codeId === undefined) return c.redirect("/code", 303);
  const code = parseOneTimeCode((await readForm(c)).get("code") ?? "");
  const askAgain = (error: CodeError) => showPage(deps, c, { page: "type_code", error }, 422);
  // What cannot be a code is no guess.
  if (code === undefined) return askAgain("shape");
  const parentId = family.parent.id;
  const result = await deps.store.tryCode({ id: draft.codeId, parentId, code, at });
  if (result === "locked") return showPage(deps, c, { page: "code_wait", why: "locked" }, 429);
  if (result !== "right") return askAgain(result);
  const provenUntil = addSeconds(at, proofLifeSeconds);
  setParentCookie(c, await renewVisit(deps, visit, { ...draft, codeId: undefined, provenUntil }));
  return c.redirect("/earlier", 303);
}
