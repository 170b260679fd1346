import { isPupilId, mayActForPupil, type Pupil } from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import type { Asked } from "../route.ts";

/** A handler about one pupil, for a person of the office who is not their parent (product behaviour 22). */
export function withOfficePupil(
  handle: (asked: Asked, pupil: Pupil) => Promise<Response>,
): (asked: Asked) => Promise<Response> {
  return async (asked) => {
    const { deps, c, person } = asked;
    const id = c.req.param("pupilId");
    if (!isPupilId(id)) return answerProblem(c, "not_found");
    if (!mayActForPupil(person.staff, id)) return answerProblem(c, "own_child");
    const [pupil] = await deps.store.loadPupils([id]);
    return pupil === undefined ? answerProblem(c, "not_found") : handle(asked, pupil);
  };
}
