import { parseMatchForm } from "@elm-court/contract";
import { decideMatch, type ParentId } from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { withPupil } from "../pupils/with-pupil.ts";

const tries = 4;

/** Says whose a no is that came from somebody not on record. It goes on denying. A repeat of it is done already. */
export const matchAnswer = withPupil(async ({ deps, c, person }, { id }) => {
  const { store } = deps;
  const wish = parseMatchForm(await readBody(c));
  if (wish === undefined) return answerProblem(c, "does_not_fit");
  const parents: ParentId[] = [];
  if (wish.is.kind === "parent") {
    const family = await store.loadFamily(wish.is.parentId);
    if (family?.children.some(({ pupil }) => pupil.id === id)) parents.push(wish.is.parentId);
  }
  for (let left = tries; left > 0; left -= 1) {
    const [before] = await store.loadStates([id]);
    if (before === undefined) return answerProblem(c, "not_found");
    const now = deps.now();
    const decided = decideMatch(before, wish, { parents, by: person.staff.id, now });
    if ("problems" in decided)
      return decided.problems.includes("not_under_review") ||
        decided.problems.includes("objection_not_standing")
        ? answerProblem(c, "already_done", decided.problems)
        : answerProblem(c, "does_not_fit", decided.problems);
    const saved = await store.recordEvents([{ before, events: [decided.event] }], now);
    if (saved === "recorded") return c.body(null, 204);
  }
  return answerProblem(c, "changed_meanwhile");
});
