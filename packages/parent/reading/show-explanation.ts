import type { Link } from "@elm-court/store";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { loadShownFamily } from "../session/load-shown-family.ts";
import { loadNews } from "./load-news.ts";

/** GET /p/:token: the explanation with its buttons. Changes nothing and shows nothing personal, but
 * in the parent's own language, and first what has changed since they were told. */
export async function showExplanation(deps: ParentDeps, c: Context, link: Link): Promise<Response> {
  const family = await loadShownFamily(deps, link.parentId);
  const news = family === undefined ? [] : await loadNews(deps, family);
  const page = { page: "read", action: c.req.path, news } as const;
  return showPage(deps, c, page, 200, family?.parent.language);
}

/** GET /: the same for everybody, for the school's website. */
export function showPublicExplanation(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "read", action: undefined });
}
