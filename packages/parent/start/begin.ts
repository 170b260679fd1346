import type { Context } from "hono";
import { showNotSaved } from "../answer-failure.ts";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { loadNews } from "../reading/load-news.ts";
import { recordRead } from "../reading/record-read.ts";
import { readForm } from "../security/read-form.ts";
import type { Visit } from "../session/visit.ts";

/** GET /begin: the explanation for somebody who came with a letter's code, with the same buttons as behind a link. */
export async function showBegin(
  deps: ParentDeps,
  c: Context,
  { family }: Visit,
): Promise<Response> {
  const news = await loadNews(deps, family);
  const page = { page: "read", action: c.req.path, news } as const;
  return showPage(deps, c, page, 200, family.parent.language);
}

/** POST /begin: the button that was pressed. */
export async function takeBegin(
  deps: ParentDeps,
  c: Context,
  { family }: Visit,
): Promise<Response> {
  const pressed = (await readForm(c)).get("do");
  if (pressed !== "answer" && pressed !== "read")
    return showPage(deps, c, { page: "read", action: c.req.path, error: "choose" }, 422);
  if (pressed === "read" && (await recordRead(deps, family)) === "conflict")
    return showNotSaved(deps, c);
  return c.redirect(pressed === "read" ? "/read" : "/answer", 303);
}
