import { parseSeniorForm } from "@elm-court/contract";
import { decideSenior, seniorRoleOf } from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { withPupil } from "../pupils/with-pupil.ts";

const tries = 4;

/**
 * Ends one objection by a senior decision. A repeat of it is done already: the objection it names is gone, and its id is never used again.
 */
export const endObjection = withPupil(async ({ deps, c, person }, { id }) => {
  const { store } = deps;
  const wish = parseSeniorForm(await readBody(c));
  const role = seniorRoleOf(person);
  if (wish === undefined || role === undefined) return answerProblem(c, "does_not_fit");
  for (let left = tries; left > 0; left -= 1) {
    const [before] = await store.loadStates([id]);
    if (before === undefined) return answerProblem(c, "not_found");
    const now = deps.now();
    const decided = decideSenior(before, wish, { by: person.staff.id, role, now });
    if ("problems" in decided)
      return decided.problems.includes("objection_not_standing")
        ? answerProblem(c, "already_done", decided.problems)
        : answerProblem(c, "does_not_fit", decided.problems);
    const saved = await store.recordEvents([{ before, events: [decided.event] }], now);
    if (saved === "recorded") return c.body(null, 204);
  }
  return answerProblem(c, "changed_meanwhile");
});
