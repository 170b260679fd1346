import {
  type EvaluationRequest,
  type EvaluationsItem,
  type EvaluationsSemantic,
  failedItemView,
  isMalformed,
  type Malformed,
  parseEvaluationRequest,
  parseEvaluationsRequest,
} from "@elm-court/contract";
import type { Answered } from "./answer-call.ts";
import type { DecisionPoint, DecisionView, Refusal } from "./decision-point.ts";

async function decide<Caller>(
  point: DecisionPoint<Caller>,
  caller: Caller,
  question: EvaluationRequest,
): Promise<Answered | Malformed | Refusal> {
  const decided = await point.decideOne(caller, question);
  return "view" in decided ? { body: decided.view, logged: decided.logged } : decided;
}

/** `POST /access/v1/evaluation` (AuthZEN 1.0, “Access Evaluation API”). */
export async function answerEvaluation<Caller>(
  point: DecisionPoint<Caller>,
  caller: Caller,
  json: unknown,
): Promise<Answered | Malformed | Refusal> {
  const question = parseEvaluationRequest(json);
  return isMalformed(question) ? question : decide(point, caller, question);
}

/** As far as the semantic goes: the answer that ends it is the last one (AuthZEN 1.0, “Evaluations semantics”). */
function asFarAs(
  semantic: EvaluationsSemantic,
  views: readonly DecisionView[],
): readonly DecisionView[] {
  if (semantic === "execute_all") return views;
  const ending = semantic === "permit_on_first_permit";
  const last = views.findIndex((view) => view.decision === ending);
  return last === -1 ? views : views.slice(0, last + 1);
}

/** Every item's answer in its place; one that does not fit is a no there, and spoils nothing else. */
function inPlace(
  items: readonly EvaluationsItem[],
  views: readonly (DecisionView | Malformed)[],
  urgentHelp: string,
): readonly DecisionView[] {
  const left = views.values();
  return items.map(({ read, pointerIn }) => {
    const view = isMalformed(read) ? read : left.next().value;
    if (view !== undefined && !isMalformed(view)) return view;
    const places = (view?.malformed ?? []).map(({ pointer, detail }) => ({
      pointer: pointerIn(pointer),
      detail,
    }));
    return failedItemView(places, urgentHelp);
  });
}

/** `POST /access/v1/evaluations` (AuthZEN 1.0, “Access Evaluations API”). */
export async function answerEvaluations<Caller>(
  point: DecisionPoint<Caller>,
  caller: Caller,
  json: unknown,
  urgentHelp: string,
): Promise<Answered | Malformed | Refusal> {
  const asked = parseEvaluationsRequest(json);
  if (isMalformed(asked)) return asked;
  if ("one" in asked) return decide(point, caller, asked.one);
  const questions = asked.items.flatMap(({ read }) => (isMalformed(read) ? [] : [read]));
  const decided = await point.decideMany(caller, questions);
  if ("refused" in decided) return decided;
  const evaluations = asFarAs(asked.semantic, inPlace(asked.items, decided.views, urgentHelp));
  return { body: { evaluations }, logged: decided.logged };
}
