import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { listOwnAnswers } from "../earlier/list-own-answers.ts";
import { showPage } from "../page/show-page.ts";
import type { Visit } from "../session/visit.ts";

/**
 * GET /receipt: the full receipt, behind the code: the fields of ISO/IEC TS 27560:2023 for what this parent said, and nobody else's
 * answer.
 */
export async function showReceipt(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const own = await listOwnAnswers(deps, visit);
  const answers = own.flatMap(({ pupil, answers, standing }) =>
    answers.map(({ id, receivedAt: at, route, objectsTo, explanationVersion }) => ({
      id,
      child: `${pupil.firstName} ${pupil.lastName}`,
      at,
      route,
      objectsTo,
      explanationVersion,
      standing: standing?.ways,
    })),
  );
  const { name } = visit.family.parent;
  return showPage(deps, c, { page: "receipt", name, at: visit.now, answers });
}
