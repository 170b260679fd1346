import type { Decision, DecisionId, Instant } from "@elm-court/domain";

/** What goes with the yes or no of an answer. `urgentHelp` is on everything but an allow. */
export type EvaluationContext = Omit<Decision, "restedOn"> & {
  readonly decisionId: DecisionId;
  readonly policyVersion: string;
  readonly checkedAt: Instant;
  readonly hypothetical?: true;
  readonly urgentHelp?: string;
};

/** An AuthZEN 1.0 access evaluation response. Only `decision: true` is a yes. */
export type EvaluationView = {
  readonly decision: boolean;
  readonly context: EvaluationContext;
};

/** The answer for a decision. What an allow rested on stays inside. */
export function evaluationView(
  decision: Decision,
  about: {
    readonly decisionId: DecisionId;
    readonly policyVersion: string;
    readonly checkedAt: Instant;
    readonly hypothetical: boolean;
    readonly urgentHelp: string;
  },
): EvaluationView {
  const { restedOn: _inside, ...shown } = decision;
  const { decisionId, policyVersion, checkedAt, hypothetical, urgentHelp } = about;
  const allowed = decision.outcome === "allow";
  return {
    decision: allowed,
    context: {
      ...shown,
      decisionId,
      policyVersion,
      checkedAt,
      ...(hypothetical ? { hypothetical } : {}),
      ...(allowed ? {} : { urgentHelp }),
    },
  };
}
