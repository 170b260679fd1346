import { type Instant, shownName, waysInUse } from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import { isGeneralAnswer, openDraft } from "../session/draft.ts";
import { saveDraft, type Visit } from "../session/visit.ts";
import type { QuestionView } from "./question-page.tsx";

async function answeredAt({ store }: ParentDeps, { family }: Visit): Promise<Instant | undefined> {
  // Two people share the address: nothing about earlier answers, not even when (product behaviour 5).
  if (family.parent.sharesEmail) return undefined;
  const states = await store.loadStates(family.children.map(({ pupil }) => pupil.id));
  return states
    .flatMap((state) => state.told)
    .filter((told) => told.parentId === family.parent.id && told.how === "answered")
    .map((told) => told.at)
    .toSorted()
    .at(-1);
}

async function viewOf(
  deps: ParentDeps,
  visit: Visit,
): Promise<QuestionView & { readonly page: "question" }> {
  return {
    page: "question",
    children: visit.family.children.map(({ pupil }) => shownName(pupil)),
    ways: waysInUse(deps.settings).map(({ channel }) => channel),
    answeredAt: await answeredAt(deps, visit),
    // What was sent is not shown again; what is still a draft is.
    chosen: visit.draft.saved === undefined ? visit.draft.general : undefined,
  };
}

/** The question again, for answers that were sent and could not be found any more. Nothing is saved. */
export async function askFromStart(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  return showPage(deps, c, { ...(await viewOf(deps, visit)), error: "not_sent" }, 422);
}

/** GET /answer. */
export async function showQuestion(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  return showPage(deps, c, await viewOf(deps, visit));
}

/** POST /answer: keeps the answer as a draft. "Only in some ways" goes on to the children, the others to the check. */
export async function takeGeneralAnswer(
  deps: ParentDeps,
  c: Context,
  visit: Visit,
): Promise<Response> {
  const general = (await readForm(c)).get("answer");
  if (!isGeneralAnswer(general)) {
    return showPage(deps, c, { ...(await viewOf(deps, visit)), error: "choose" }, 422);
  }
  const draft = openDraft(visit.draft, deps.randomId);
  // After a save the ways ticked then are not shown again either.
  const allowed = visit.draft.saved === undefined ? draft.allowed : {};
  await saveDraft(deps, visit, { ...draft, general, allowed });
  return c.redirect(general === "some" ? "/answer/child/1" : "/check", 303);
}
