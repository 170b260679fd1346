import { isPupilId, mayActAsSenior, type Pupil } from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import type { Asked } from "../route.ts";

/** A handler about one pupil, for a senior person who is not their parent. */
export function withPupil(
  handle: (asked: Asked, pupil: Pupil) => Promise<Response>,
): (asked: Asked) => Promise<Response> {
  return async (asked) => {
    const { deps, c, person } = asked;
    const id = c.req.param("pupilId");
    if (!isPupilId(id)) return answerProblem(c, "not_found");
    const may = mayActAsSenior(person, id);
    if (may === "own_child") return answerProblem(c, "own_child");
    if (may === "not_a_senior_role") return answerProblem(c, "not_for_your_role");
    const [pupil] = await deps.store.loadPupils([id]);
    return pupil === undefined ? answerProblem(c, "not_found") : handle(asked, pupil);
  };
}
