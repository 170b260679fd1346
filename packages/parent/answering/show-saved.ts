import {
  type Answer,
  coversWay,
  type SchoolSettings,
  shownName,
  waysInUse,
} from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import type { Visit } from "../session/visit.ts";
import { objectedIn, saidOf } from "./said.ts";
import type { SavedChild } from "./saved-page.tsx";

function inWords(said: Answer["objectsTo"], settings: SchoolSettings): SavedChild["said"] {
  if (said === "nothing" || said === "all") return said;
  const ways = waysInUse(settings).map(({ channel }) => channel);
  return { allowed: ways.filter((way) => !coversWay(objectedIn(said), way)) };
}

/**
 * GET /saved. Made from what this person has just said and nothing else: it is the same page whether or not another parent has
 * objected (product behaviour 6), and whether or not this one did before (behaviour 2).
 */
export function showSaved(deps: ParentDeps, c: Context, { family, draft }: Visit): Response {
  const { saved } = draft;
  const said = saidOf(draft, family, deps.settings);
  if (saved === undefined || said === undefined) return c.redirect("/answer", 303);
  return showPage(deps, c, {
    page: "saved",
    at: saved.at,
    children: family.children.map(({ pupil }, index) => ({
      name: shownName(pupil),
      said: inWords(said[index]?.objectsTo ?? "all", deps.settings),
    })),
    bySomeoneElse: saved.by === "someone_else",
  });
}
