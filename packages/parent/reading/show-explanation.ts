import type { Link } from "@elm-court/store";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { readAskedLanguage } from "../session/parent-cookie.ts";

/** GET /p/:token: the explanation with its buttons. Changes nothing and shows nothing personal but the parent's language. */
export async function showExplanation(deps: ParentDeps, c: Context, link: Link): Promise<Response> {
  const chosen = readAskedLanguage(c) !== undefined;
  const family = chosen ? undefined : await deps.store.loadFamily(link.parentId);
  const page = { page: "read", action: c.req.path } as const;
  return showPage(deps, c, page, 200, family?.parent.language);
}

/** GET /: the same for everybody, for the school's website. */
export function showPublicExplanation(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "read", action: undefined });
}
