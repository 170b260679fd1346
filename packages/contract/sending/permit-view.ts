import type { Instant } from "@elm-court/domain";
import type { EvaluationContext, EvaluationView } from "../evaluation/evaluation-view.ts";

/** The answer to who asks for a permit. Only `decision: true` is a yes, and it is for whoever redeems the permit. */
export type PermitView =
  | {
      readonly decision: true;
      readonly permit: string;
      readonly permitEndsAt: Instant;
      readonly context: EvaluationContext;
    }
  | { readonly decision: false; readonly context: EvaluationContext };

/** The answer of a decision that opened a permit, or opened none. */
export function permitView(
  { decision, context }: EvaluationView,
  signed: { readonly permit: string; readonly permitEndsAt: Instant } | undefined,
): PermitView {
  return decision && signed !== undefined
    ? { decision: true, ...signed, context }
    : { decision: false, context };
}
