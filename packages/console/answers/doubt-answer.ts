import { decideDoubt, isAnswerId } from "@elm-court/domain";
import { withOfficePupil } from "../families/with-office-pupil.ts";
import { answerProblem } from "../http/answer-problem.ts";

const tries = 4;

/**
 * "I took that down by mistake": puts a no under review for a senior decision, and ends nothing (ADR 32). For ten minutes, for whoever took it
 * down.
 */
export const doubtAnswer = withOfficePupil(async ({ deps, c, person }, { id }) => {
  const { store } = deps;
  const answerId = c.req.param("answerId");
  if (!isAnswerId(answerId)) return answerProblem(c, "not_found");
  for (let left = tries; left > 0; left -= 1) {
    // The state first: an event that comes after it moves its version on, and nothing is written.
    const [before] = await store.loadStates([id]);
    if (before === undefined) return answerProblem(c, "not_found");
    const events = await store.listEvents(id);
    const now = deps.now();
    const decided = decideDoubt(before, events, answerId, { by: person.staff.id, now });
    if ("refused" in decided) return answerProblem(c, "does_not_fit", [decided.refused]);
    const saved = await store.recordEvents([{ before, events: [decided.event] }], now);
    if (saved === "recorded") return c.body(null, 204);
  }
  return answerProblem(c, "changed_meanwhile");
});
