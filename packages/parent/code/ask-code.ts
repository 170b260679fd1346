import { codeSendings, decideCodeSending, isErrandId, makeId } from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { saveDraft, type Visit } from "../session/visit.ts";

/** A code can only go to one person's own email; the reason why it cannot is not for whoever holds the link. */
async function mayGetCode(deps: ParentDeps, { family }: Visit): Promise<boolean> {
  // Every tie counts, also to a child that these pages do not show.
  const whole = await deps.store.loadFamily(family.parent.id);
  const relationships = whole?.children.map(({ relationship }) => relationship) ?? [];
  return decideCodeSending(family.parent, relationships) === "send";
}

/** GET /code: what a code is for, and a button to have one sent. */
export async function showAskCode(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  return showPage(deps, c, { page: "ask_code", byEmail: await mayGetCode(deps, visit) });
}

/** POST /code: leaves word for a worker to email a code, which works in this session and in no other. */
export async function askCode(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const { store } = deps;
  if (!(await mayGetCode(deps, visit))) return showAskCode(deps, c, visit);
  const parentId = visit.family.parent.id;
  const counted = await store.countTry(`code_sent ${parentId}`, codeSendings, visit.now);
  if (counted === "over") return showPage(deps, c, { page: "code_wait", why: "sent_often" }, 429);
  const id = makeId(isErrandId, "ern", deps.randomId());
  await saveDraft(deps, visit, { ...visit.draft, codeId: id });
  await store.addErrand({ id, kind: "send_code", parentId, at: visit.now });
  return c.redirect("/code/type", 303);
}
