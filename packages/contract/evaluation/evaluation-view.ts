import type { Decision, DecisionId, Instant } from "@elm-court/domain";

/** What goes with the yes or no of an answer. `urgentHelp` is on everything but an allow. */
export type EvaluationContext = Omit<Decision, "restedOn"> & {
  readonly decisionId: DecisionId;
  readonly policyVersion: string;
  readonly checkedAt: Instant;
  readonly hypothetical?: true;
  /** The answer to a test key, about a test pupil: nobody real may be written to on it. */
  readonly test?: true;
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
    readonly test?: boolean | undefined;
  },
): EvaluationView {
  const { restedOn: _inside, ...shown } = decision;
  const { decisionId, policyVersion, checkedAt, hypothetical, urgentHelp, test } = about;
  const allowed = decision.outcome === "allow";
  return {
    decision: allowed,
    context: {
      ...shown,
      decisionId,
      policyVersion,
      checkedAt,
      ...(hypothetical ? { hypothetical } : {}),
      ...(test === true ? { test } : {}),
      ...(allowed ? {} : { urgentHelp }),
    },
  };
}
