import {
  addSeconds,
  type Ending,
  type EndingOf,
  endingWaitSeconds,
  isEndingId,
  isErrandId,
  makeId,
  mayAskEnding,
} from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { listOwnAnswers, type OwnAnswers } from "../earlier/list-own-answers.ts";
import { showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import type { Visit } from "../session/visit.ts";
import type { EndNoView } from "./ending-pages.tsx";
import { stopPending } from "./stop-pending.ts";

function noesOf(own: readonly OwnAnswers[]): EndNoView["noes"] {
  return own.flatMap(({ pupil, standing }, index) =>
    standing === undefined
      ? []
      : [
          {
            number: String(index + 1),
            name: `${pupil.firstName} ${pupil.lastName}`,
            no: standing.ways,
          },
        ],
  );
}

function showPending(deps: ParentDeps, c: Context, { askedAt }: Ending): Response {
  const until = addSeconds(askedAt, endingWaitSeconds);
  return showPage(deps, c, { page: "ending_pending", until });
}

/** GET /end-no: this parent's own noes, to choose which to take back; or the wish that waits. */
export async function showEndNo(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const asking = mayAskEnding(await deps.store.listEndings(visit.family.parent.id), visit.now);
  if (asking === "stopped_lately") return showPage(deps, c, { page: "ending_not_now" });
  if (asking !== "allowed") return showPending(deps, c, asking.pending);
  const noes = noesOf(await listOwnAnswers(deps, visit));
  return showPage(deps, c, { page: "end_no", noes });
}

function chosenOf(own: readonly OwnAnswers[], chosen: readonly string[]): EndingOf[] {
  return own.flatMap(({ pupil, standing, version }, index) =>
    standing !== undefined && chosen.includes(String(index + 1))
      ? [{ pupilId: pupil.id, objectionId: standing.id, version }]
      : [],
  );
}

/**
 * POST /end-no: keeps the wish to take the chosen noes back. They count until it has waited for a day, and every detail that we can
 * write to hears of it meanwhile (product behaviour 2).
 */
export async function askEndNo(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const parentId = visit.family.parent.id;
  const { now: askedAt } = visit;
  if (mayAskEnding(await deps.store.listEndings(parentId), askedAt) !== "allowed")
    return c.redirect("/end-no", 303);
  const own = await listOwnAnswers(deps, visit);
  const objections = chosenOf(own, (await readForm(c)).getAll("child"));
  if (objections.length === 0) {
    return showPage(deps, c, { page: "end_no", noes: noesOf(own), error: "choose" }, 422);
  }
  const endingId = makeId(isEndingId, "end", deps.randomId());
  const errandId = makeId(isErrandId, "ern", deps.randomId());
  await deps.store.addEnding(
    { id: endingId, parentId, objections, askedAt, status: "pending" },
    { id: errandId, kind: "tell_of_ending", parentId, endingId, at: askedAt },
  );
  return c.redirect("/end-no", 303);
}

/** POST /end-no/stop: the same person thinks again. */
export async function stopEndNo(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const outcome = await stopPending(deps, visit.family.parent.id);
  return showPage(deps, c, { page: "ending_stopped", outcome, action: undefined });
}
