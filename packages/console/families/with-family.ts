import { isParentId, mayActForPupil } from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import { answerProblem } from "../http/answer-problem.ts";
import type { Asked } from "../route.ts";

/** A handler about one parent on record, for a person none of whose own children is the parent's too (product behaviour 22). */
export function withFamily(
  handle: (asked: Asked, family: Family) => Promise<Response>,
): (asked: Asked) => Promise<Response> {
  return async (asked) => {
    const { deps, c, person } = asked;
    const id = c.req.param("parentId");
    const family = isParentId(id) ? await deps.store.loadFamily(id) : undefined;
    if (family === undefined) return answerProblem(c, "not_found");
    if (family.children.some(({ pupil }) => !mayActForPupil(person.staff, pupil.id)))
      return answerProblem(c, "own_child");
    return handle(asked, family);
  };
}
