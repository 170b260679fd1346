import {
  type AnswerRoute,
  londonClock,
  londonDateInWords,
  londonDateOf,
  type SchoolSettings,
} from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import type { Visit } from "../session/visit.ts";
import type { EarlierChild } from "./earlier-page.tsx";
import { listOwnAnswers, type OwnAnswers } from "./list-own-answers.ts";
import { noInWords, saidInWords } from "./ways-in-words.ts";

const routes: Readonly<Record<AnswerRoute, string>> = {
  website: "on this website",
  phone: "on the phone",
  paper: "on paper",
  in_person: "in person",
  school_records: "from the school's own records",
};

function childOf(settings: SchoolSettings, { pupil, answers, standing }: OwnAnswers): EarlierChild {
  return {
    name: `${pupil.firstName} ${pupil.lastName}`,
    no: standing && noInWords(settings, standing.ways),
    answers: answers.map(({ receivedAt, route, objectsTo }) => ({
      when: `${londonDateInWords(londonDateOf(receivedAt))} at ${londonClock(receivedAt)}, ${routes[route]}`,
      said: saidInWords(settings, objectsTo),
    })),
  };
}

/** GET /earlier: what this parent said and what of it stands, behind the code; nobody else's answer is on it. */
export async function showEarlier(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const own = await listOwnAnswers(deps, visit);
  const children = own.map((one) => childOf(deps.settings, one));
  return showPage(deps, c, { page: "earlier", children });
}
