import {
  type EvaluationRequest,
  isMalformed,
  type Malformed,
  parseEvaluationBody,
  refusedItemView,
} from "@elm-court/contract";
import type { DecisionCode } from "@elm-court/domain";
import type { DecisionView, Refusal } from "../authzen/decision-point.ts";
import type { Bearer } from "../credentials/may-call.ts";
import type { AccessDeps, AccessLogEntry } from "../deps.ts";
import { answerDecision } from "./answer-decision.ts";
import { contactRequestOf } from "./contact-request-of.ts";
import { decideBodies } from "./decide-bodies.ts";
import { slowDown } from "./test-trouble.ts";

/** What the log of a batch says, so that it is counted as a single check would be. */
const told: readonly DecisionCode[] = ["unavailable", "unknown_pupil"];

export function loggedOf(codes: readonly DecisionCode[]): { readonly code?: DecisionCode } {
  const code = told.find((one) => codes.includes(one));
  return code === undefined ? {} : { code };
}

/** Many questions about contact (AuthZEN 1.0, “Access Evaluations API”): an answer for each, in its place; no exemption counts. */
export async function evaluateMany(
  deps: AccessDeps,
  urgentHelp: string,
  bearer: Bearer,
  questions: readonly EvaluationRequest[],
): Promise<
  | {
      readonly views: readonly (DecisionView | Malformed)[];
      readonly logged: Pick<AccessLogEntry, "code" | "test">;
    }
  | Refusal
> {
  const read = questions.map((question) => parseEvaluationBody(question));
  const bodies = read.flatMap((one) => (isMalformed(one) ? [] : [one]));
  const decided = await decideBodies(deps, bearer, ["check"], bodies);
  if ("refused" in decided) return decided;
  const { key, checkedAt, decisionFor } = decided;
  const test = key.kind === "test";
  await slowDown(deps, key, bodies.map(contactRequestOf));
  const views = read.map((body) => {
    if (isMalformed(body)) return body;
    const decision = decisionFor(body);
    if ("refused" in decision)
      return refusedItemView(decision.refused, decision.detail, urgentHelp);
    const hypothetical = body.at !== undefined;
    return answerDecision(deps, decision, { checkedAt, hypothetical, urgentHelp, test });
  });
  const decisions = bodies.map((body) => decisionFor(body));
  return {
    views,
    logged: {
      ...loggedOf(decisions.flatMap((one) => ("refused" in one ? [] : [one.code]))),
      ...(test ? { test } : {}),
    },
  };
}
