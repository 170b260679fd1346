import { isReportId, makeId, shownName } from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import type { Visit } from "../session/visit.ts";
import { nothingTyped, problemsIn, pupilsIn, saidIn, typedIn } from "./read-report.ts";

const childrenOf = ({ family }: Visit) => family.children.map(({ pupil }) => shownName(pupil));

/** GET /report. */
export function showReport(deps: ParentDeps, c: Context, visit: Visit): Response {
  const children = childrenOf(visit);
  return showPage(deps, c, { page: "report", children, typed: nothingTyped, errors: [] });
}

/**
 * POST /report: puts what was seen on a queue that these pages cannot read from, for the safeguarding lead (product behaviour 28). Nothing
 * is kept here, not even that it was sent: whoever opens the link later sees nothing of it.
 */
export async function sendReport(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const typed = typedIn(await readForm(c));
  const page = { page: "report", children: childrenOf(visit), typed } as const;
  const errors = problemsIn(typed);
  if (errors.length > 0) return showPage(deps, c, { ...page, errors }, 422);
  const report = {
    id: makeId(isReportId, "rpt", deps.randomId()),
    parentId: visit.family.parent.id,
    pupilIds: pupilsIn(typed, visit.family),
    ...saidIn(typed),
    sentAt: visit.now,
  };
  try {
    await deps.reports.enqueue([report]);
  } catch {
    return showPage(deps, c, { ...page, errors: ["not_sent"] }, 503);
  }
  return c.redirect("/report/sent", 303);
}

/** GET /report/sent: the same for everybody, whatever was sent, and whether anything was. */
export function showReportSent(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "report_sent" });
}
