import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import type { Visit } from "../session/visit.ts";
import { listOwnAnswers } from "./list-own-answers.ts";

/** GET /earlier: what this parent said and what of it stands, behind the code; nobody else's answer is on it. */
export async function showEarlier(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const own = await listOwnAnswers(deps, visit);
  const children = own.map(({ pupil, answers, standing }) => ({
    name: `${pupil.firstName} ${pupil.lastName}`,
    no: standing?.ways,
    answers: answers.map(({ receivedAt: at, route, objectsTo }) => ({ at, route, objectsTo })),
  }));
  return showPage(deps, c, { page: "earlier", children });
}
