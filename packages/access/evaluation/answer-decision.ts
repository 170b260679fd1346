import { type EvaluationView, evaluationView } from "@elm-court/contract";
import { type Decision, type Instant, isDecisionId, makeId, policy } from "@elm-court/domain";
import type { AccessDeps } from "../deps.ts";

/** The answer for one contact decision, under an id of its own. */
export function answerDecision(
  { randomId }: Pick<AccessDeps, "randomId">,
  decision: Decision,
  about: {
    readonly checkedAt: Instant;
    readonly hypothetical: boolean;
    readonly urgentHelp: string;
    /** True for an answer to a test key. */
    readonly test?: boolean | undefined;
  },
): EvaluationView {
  return evaluationView(decision, {
    ...about,
    decisionId: makeId(isDecisionId, "dec", randomId()),
    policyVersion: policy.version,
  });
}
