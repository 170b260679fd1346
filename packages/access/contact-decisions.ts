import type { DecisionPoint } from "./authzen/decision-point.ts";
import { identifyBearer } from "./credentials/identify-bearer.ts";
import type { Bearer } from "./credentials/may-call.ts";
import type { AccessDeps } from "./deps.ts";
import { evaluate } from "./evaluation/evaluate.ts";
import { evaluateMany } from "./evaluation/evaluate-many.ts";
import { searchPupils } from "./search/search-pupils.ts";
import { searchStaff } from "./search/search-staff.ts";
import { searchWays } from "./search/search-ways.ts";

/** The decision of this service behind AuthZEN's routes: contact between staff and pupils. */
export function createContactDecisions(
  deps: AccessDeps,
  urgentHelp: string,
): DecisionPoint<Bearer> {
  return {
    identify: identifyBearer,
    decideOne: (bearer, question) => evaluate(deps, urgentHelp, bearer, question),
    decideMany: (bearer, questions) => evaluateMany(deps, urgentHelp, bearer, questions),
    searchSubject: (bearer, asked, page) => searchStaff(deps, bearer, asked, page),
    searchResource: (bearer, asked, page) => searchPupils(deps, bearer, asked, page),
    searchAction: (bearer, asked, page) => searchWays(deps, bearer, asked, page),
  };
}
