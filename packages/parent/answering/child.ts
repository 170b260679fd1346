import { shownName, waysInUse } from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showNotice, showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import type { Draft } from "../session/draft.ts";
import { saveDraft, type Visit } from "../session/visit.ts";
import type { ChildView } from "./child-page.tsx";
import { parseWays } from "./parse-ways.ts";

type Child = { readonly number: number; readonly pupil: Family["children"][number]["pupil"] };

function childAt(c: Context, { family }: Visit): Child | undefined {
  const text = c.req.param("n") ?? "";
  if (!/^[1-9]\d?$/.test(text)) return undefined;
  const number = Number(text);
  const child = family.children[number - 1];
  return child === undefined ? undefined : { number, pupil: child.pupil };
}

/** True while children are asked about one by one; otherwise their pages lead back to the question. */
function asksEachChild({ general, saved }: Draft): boolean {
  return general === "some" && saved === undefined;
}

function tickedBefore(draft: Draft, { pupil }: Child): readonly string[] {
  const allowed = draft.allowed[pupil.id];
  if (allowed === undefined) return [];
  return allowed.length === 0 ? ["none"] : allowed;
}

function viewOf(
  deps: ParentDeps,
  child: Child,
  ticked: readonly string[],
): ChildView & { readonly page: "child" } {
  const ways = waysInUse(deps.settings).map(({ channel }) => channel);
  return { page: "child", number: child.number, name: shownName(child.pupil), ways, ticked };
}

function nextPage({ children }: Family, allowed: Draft["allowed"]): string {
  const unanswered = children.findIndex(({ pupil }) => allowed[pupil.id] === undefined);
  return unanswered === -1 ? "/check" : `/answer/child/${unanswered + 1}`;
}

/** GET /answer/child/:n, from 1. */
export function showChild(deps: ParentDeps, c: Context, visit: Visit): Response {
  const child = childAt(c, visit);
  if (child === undefined) return showNotice(deps, c, "not_found");
  if (!asksEachChild(visit.draft)) return c.redirect("/answer", 303);
  return showPage(deps, c, viewOf(deps, child, tickedBefore(visit.draft, child)));
}

/** POST /answer/child/:n: keeps the ways ticked, and goes on to the next child not yet asked about, or to the check. */
export async function takeChild(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const child = childAt(c, visit);
  if (child === undefined) return showNotice(deps, c, "not_found");
  if (!asksEachChild(visit.draft)) return c.redirect("/answer", 303);
  const ticked = (await readForm(c)).getAll("ways");
  const parsed = parseWays(ticked, waysInUse(deps.settings));
  if ("error" in parsed) {
    return showPage(deps, c, { ...viewOf(deps, child, ticked), error: parsed.error }, 422);
  }
  const allowed = { ...visit.draft.allowed, [child.pupil.id]: parsed.allowed };
  await saveDraft(deps, visit, { ...visit.draft, allowed });
  return c.redirect(nextPage(visit.family, allowed), 303);
}
