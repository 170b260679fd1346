import type { Context } from "hono";
import type { ParentDeps } from "./deps.ts";
import { showNotice, showPage } from "./page/show-page.ts";
import { FormTooLarge, readForm } from "./security/read-form.ts";

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

/** Forms that keep or send answers: of these alone "not saved" is true. */
const savesAnswers = /^\/(?:p\/|begin|answer|check)/;

async function sentFields(c: Context): Promise<readonly (readonly [string, string])[]> {
  try {
    return [...(await readForm(c))].filter(([name]) => ownFields.has(name));
  } catch {
    // The body itself could not be read: what was typed before is in the session.
    return [];
  }
}

/** Answers "your answers were not saved", with a form that sends the same again. */
export async function showNotSaved(deps: ParentDeps, c: Context): Promise<Response> {
  const fields = await sentFields(c);
  return showPage(deps, c, { page: "not_saved", action: c.req.path, fields }, 503);
}

/** What a parent sees when the store, or anything else, failed: for a form, that nothing was saved and how to try again. */
export function answerFailure(
  deps: ParentDeps,
  c: Context,
  error: Error,
): Response | Promise<Response> {
  if (error instanceof FormTooLarge) return showNotice(deps, c, "too_large");
  return c.req.method === "POST" && savesAnswers.test(c.req.path)
    ? showNotSaved(deps, c)
    : showNotice(deps, c, "unavailable");
}
