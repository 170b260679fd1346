import type { Context } from "hono";
import type { ParentDeps } from "./deps.ts";
import { showNotice, showPage } from "./page/show-page.ts";
import { readForm } from "./security/read-form.ts";

/** The fields that our own forms have: nothing else is put back on a page. */
const ownFields: ReadonlySet<string> = new Set([
  "do",
  "answer",
  "ways",
  "respondent",
  "name",
  "relationship",
  "shown",
]);

/** Answers "your answers were not saved", with a form that sends the same again. */
export async function showNotSaved(deps: ParentDeps, c: Context): Promise<Response> {
  const form = await readForm(c);
  const fields = [...form].filter(([name]) => ownFields.has(name));
  return showPage(deps, c, { page: "not_saved", action: c.req.path, fields }, 503);
}

/** What a parent sees when the store, or anything else, failed: for a form, that nothing was saved and how to try again. */
export function answerFailure(
  deps: ParentDeps,
  c: Context,
  _error: Error,
): Response | Promise<Response> {
  return c.req.method === "POST" ? showNotSaved(deps, c) : showNotice(deps, c, "unavailable");
}
