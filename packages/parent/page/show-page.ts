import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { renderPage, style } from "../load-pages.ts";
import { documentOf } from "./document.ts";
import { type NoticeReason, noticeStatuses } from "./notice.ts";
import type { Page } from "./page.ts";
import { frameOf } from "./school-frame.ts";

/** Answers with a page. 422 where something must be mended, 503 where nothing was saved. */
export function showPage(
  deps: ParentDeps,
  c: Context,
  page: Page,
  status: 200 | 403 | 404 | 413 | 422 | 429 | 503 = 200,
): Response {
  const frame = frameOf(deps.settings);
  return c.html(documentOf(renderPage(page, frame), frame, style), status);
}

/** Answers with a notice, in the status that belongs to it. */
export function showNotice(deps: ParentDeps, c: Context, reason: NoticeReason): Response {
  return showPage(deps, c, { page: "notice", reason }, noticeStatuses[reason]);
}
