import type { DecisionPoint } from "./authzen/decision-point.ts";
import { identifyBearer } from "./credentials/identify-bearer.ts";
import type { Bearer } from "./credentials/may-call.ts";
import type { AccessDeps } from "./deps.ts";
import { evaluate } from "./evaluation/evaluate.ts";
import { evaluateMany } from "./evaluation/evaluate-many.ts";
import { searchPupils } from "./search/search-pupils.ts";
import { searchWays } from "./search/search-ways.ts";

/**
 * The decision of this service behind AuthZEN's routes: contact between staff and pupils. Subject Search is not offered, which AuthZEN
 * 1.0 (“Endpoint Parameters”) leaves to a decision point: no list of staff is kept.
 */
export function createContactDecisions(
  deps: AccessDeps,
  urgentHelp: string,
): DecisionPoint<Bearer> {
  return {
    identify: identifyBearer,
    decideOne: (bearer, question) => evaluate(deps, urgentHelp, bearer, question),
    decideMany: (bearer, questions) => evaluateMany(deps, urgentHelp, bearer, questions),
    searchResource: (bearer, asked, page) => searchPupils(deps, bearer, asked, page),
    searchAction: (bearer, asked, page) => searchWays(deps, bearer, asked, page),
  };
}
