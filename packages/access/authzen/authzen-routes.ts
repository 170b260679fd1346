import {
  type AuthzenEndpoint,
  authzenPaths,
  configurationView,
  type Malformed,
  parseActionSearch,
  parseResourceSearch,
  parseSubjectSearch,
} from "@elm-court/contract";
import { Hono } from "hono";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { type Answered, answerCall } from "./answer-call.ts";
import { answerEvaluation, answerEvaluations } from "./answer-evaluations.ts";
import { answerSearch } from "./answer-search.ts";
import type { DecisionPoint, Refusal } from "./decision-point.ts";

type Work<Caller> = (caller: Caller, json: unknown) => Promise<Answered | Malformed | Refusal>;

/** What each endpoint does; a search that nobody decides is not there. */
function worksOf<Caller>(
  point: DecisionPoint<Caller>,
  urgentHelp: string,
): readonly (readonly [AuthzenEndpoint, Work<Caller>])[] {
  const { searchSubject, searchResource, searchAction } = point;
  const works: [AuthzenEndpoint, Work<Caller>][] = [
    ["access_evaluation_endpoint", (caller, json) => answerEvaluation(point, caller, json)],
    [
      "access_evaluations_endpoint",
      (caller, json) => answerEvaluations(point, caller, json, urgentHelp),
    ],
  ];
  if (searchSubject !== undefined)
    works.push([
      "search_subject_endpoint",
      (caller, json) =>
        answerSearch(parseSubjectSearch(json), (asked, page) => searchSubject(caller, asked, page)),
    ]);
  if (searchResource !== undefined)
    works.push([
      "search_resource_endpoint",
      (caller, json) =>
        answerSearch(parseResourceSearch(json), (asked, page) =>
          searchResource(caller, asked, page),
        ),
    ]);
  if (searchAction !== undefined)
    works.push([
      "search_action_endpoint",
      (caller, json) =>
        answerSearch(parseActionSearch(json), (asked, page) => searchAction(caller, asked, page)),
    ]);
  return works;
}

/** Where a decision point says what it offers (AuthZEN 1.0, “Obtaining Policy Decision Point Metadata”). */
const configurationPath = "/.well-known/authzen-configuration";

/**
 * Every route of the OpenID AuthZEN Authorization API 1.0, over whoever decides. The routes know the protocol alone; without a public
 * origin there is no metadata.
 */
export function createAuthzenRoutes<Caller>(
  point: DecisionPoint<Caller>,
  about: Answering & { readonly publicOrigin?: string | undefined },
): Hono {
  const app = new Hono();
  const works = worksOf(point, about.urgentHelp);
  for (const [endpoint, work] of works) {
    const path = authzenPaths[endpoint];
    app.post(path, (c) => answerCall(c, about, point, work));
    app.all(path, (c) => {
      c.header("allow", "POST");
      return answerProblem(c, about, "method_not_allowed", "Use POST.");
    });
  }
  const { publicOrigin } = about;
  if (publicOrigin === undefined) return app;
  const offered = works.map(([endpoint]) => endpoint);
  app.get(configurationPath, (c) => c.json(configurationView(publicOrigin, offered)));
  app.all(configurationPath, (c) => {
    c.header("allow", "GET, HEAD");
    return answerProblem(c, about, "method_not_allowed", "Use GET.");
  });
  return app;
}
