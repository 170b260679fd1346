import type { Context } from "hono";
import { showNotSaved } from "../answer-failure.ts";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import { saveDraft, type Visit } from "../session/visit.ts";
import { digestOf, submissionIdOf } from "./answers-digest.ts";
import { checkViewOf } from "./check-view.ts";
import { type CheckError, parseWho, whoFields } from "./parse-who.ts";
import { recordAnswers } from "./record-answers.ts";
import { askFromStart } from "./question.ts";
import { saidOf } from "./said.ts";

/** POST /check: records the answers that the page showed, once however often it is sent. */
export async function sendAnswers(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const { draft, family } = visit;
  const said = saidOf(draft, family, deps.settings);
  // Another tab began anew: what this one showed is gone, and a form that was sent must not seem to have counted.
  if (said === undefined) return askFromStart(deps, c, visit);
  const form = await readForm(c);
  const who = whoFields(form);
  const parsed = parseWho(who, family.parent.id);
  const shown = digestOf(draft, said);
  const askAgain = (errors: readonly CheckError[]) =>
    showPage(deps, c, checkViewOf(deps.settings, family, draft, said, who, errors), 422);
  if (form.get("shown") !== shown) return askAgain(["changed"]);
  if ("errors" in parsed) return askAgain(parsed.errors);
  const submissionId = submissionIdOf(shown, parsed.respondent);
  const saved = await recordAnswers(deps, visit, said, parsed.respondent, submissionId);
  if (saved === "conflict") return showNotSaved(deps, c);
  await saveDraft(deps, visit, { ...draft, saved });
  return c.redirect("/saved", 303);
}
