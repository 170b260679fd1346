import { parseTellingForm } from "@elm-court/contract";
import { decideReceipt, decideTelling, explanation, mayBeInformed } from "@elm-court/domain";
import { recordOnStates } from "@elm-court/store";
import { withFamily } from "../families/with-family.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";

/**
 * Says that the office told a parent, by telephone, in person or on paper, about every child of whom they may be told (clause 5.1). Not while
 * a court order waits for its decision (product behaviour 10). A repeat changes nothing.
 */
export const markTold = withFamily(async ({ deps, c }, { parent, children }) => {
  const wish = parseTellingForm(await readBody(c));
  if (wish === undefined) return answerProblem(c, "does_not_fit");
  const order = decideReceipt(
    parent,
    children.map(({ relationship }) => relationship),
  );
  if (order === "orders_need_decision" || order === "orders_no_information")
    return answerProblem(c, "does_not_fit", [order]);
  const ids = children
    .filter(({ relationship }) => mayBeInformed(relationship))
    .map(({ pupil }) => pupil.id);
  const at = deps.now();
  const given = { at, explanationVersion: explanation.version };
  const saved = await recordOnStates(deps.store, ids, at, (states) =>
    states.flatMap((before) => {
      const event = decideTelling(before, parent.id, wish.how, given);
      return event === undefined ? [] : [{ before, events: [event] }];
    }),
  );
  return saved === "conflict" ? answerProblem(c, "changed_meanwhile") : c.body(null, 204);
});
