import { mayActForPupil, parseLetterCode } from "@elm-court/domain";
import type { Family, LetterLink } from "@elm-court/store";
import { answerProblem } from "../http/answer-problem.ts";
import type { Asked } from "../route.ts";

type Slip = { readonly family: Family; readonly link: LetterLink };

/**
 * Whose slip it is, by the code on it; or the answer that says why not: mistyped, nobody's, or about one's own child (product behaviour 22). A
 * code whose links were stopped still says whose slip it is.
 */
export async function loadSlip(
  { deps, c, person }: Asked,
  typed: string,
): Promise<Slip | { readonly answer: Response }> {
  const code = parseLetterCode(typed);
  if (code === undefined) return { answer: answerProblem(c, "does_not_fit", ["code_mistyped"]) };
  const link = await deps.store.findLetterCode(code);
  const family = link === undefined ? undefined : await deps.store.loadFamily(link.parentId);
  if (link === undefined || family === undefined)
    return { answer: answerProblem(c, "does_not_fit", ["code_unknown"]) };
  if (family.children.some(({ pupil }) => !mayActForPupil(person.staff, pupil.id)))
    return { answer: answerProblem(c, "own_child") };
  return { family, link };
}
