import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { renderPage, styleOf } from "../load-pages.ts";
import { documentOf } from "./document.ts";
import { type NoticeReason, noticeStatuses } from "./notice.ts";
import { isForEverybody, keptDocument } from "./kept-document.ts";
import { languageOfPage } from "./language-of-page.ts";
import { isTranslated, type Page } from "./page.ts";
import { frameOf } from "./school-frame.ts";

/**
 * Answers with a page, in the language that `languageOfPage` finds. 422 where something must be mended, 503 where nothing was saved.
 * `onRecord` is the parent's own language, where the page is about to be the first that they see.
 */
export function showPage(
  deps: ParentDeps,
  c: Context,
  page: Page,
  status: 200 | 403 | 404 | 413 | 422 | 429 | 503 = 200,
  onRecord?: string,
): Response {
  const asked = languageOfPage(deps, c, onRecord);
  const frame = frameOf(deps.settings, isTranslated(page) ? asked : "en", asked);
  const { sheet, hash } = styleOf(page.page, frame.words.language.direction);
  c.set("styleHash", hash);
  const render = (): string => documentOf(renderPage(page, frame), frame, sheet);
  return c.html(isForEverybody(page) ? keptDocument(deps, page, frame, render) : render(), status);
}

/** Answers with a notice, in the status that belongs to it. */
export function showNotice(deps: ParentDeps, c: Context, reason: NoticeReason): Response {
  return showPage(deps, c, { page: "notice", reason }, noticeStatuses[reason]);
}
