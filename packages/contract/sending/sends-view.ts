import type { SendId } from "@elm-court/domain";
import type { EvaluationContext, EvaluationView } from "../evaluation/evaluation-view.ts";

/** The answer to one item: with a yes comes the id of the send that it opened. Only `decision: true` is a yes. */
export type SendView =
  | { readonly decision: true; readonly sendId: SendId; readonly context: EvaluationContext }
  | { readonly decision: false; readonly context: EvaluationContext };

/** The answer of a decision that opened a send, or opened none. */
export function sendView(
  { decision, context }: EvaluationView,
  sendId: SendId | undefined,
): SendView {
  return decision && sendId !== undefined
    ? { decision: true, sendId, context }
    : { decision: false, context };
}
