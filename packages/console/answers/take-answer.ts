import { parseTakenForm } from "@elm-court/contract";
import {
  checkTaken,
  mayActForPupil,
  type ParentId,
  type Pupil,
  type Respondent,
} from "@elm-court/domain";
import type { Asked } from "../route.ts";
import { withOfficePupil } from "../families/with-office-pupil.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { readOnceId } from "../http/read-once-id.ts";
import { recordTaken } from "./record-taken.ts";
import { viewTaken } from "./view-taken.ts";

/** The children that the answer may be about, and whose parent the respondent is on record as. */
async function loadAbout(
  { store }: Asked["deps"],
  pupil: Pupil,
  respondent: Respondent,
): Promise<{ readonly children: readonly Pupil[]; readonly parents: readonly ParentId[] }> {
  if (respondent.kind !== "parent") return { children: [pupil], parents: [] };
  const family = await store.loadFamily(respondent.parentId);
  const children = (family?.children ?? []).map((one) => one.pupil);
  const isTheirs = children.some(({ id }) => id === pupil.id);
  return { children, parents: isTheirs ? [respondent.parentId] : [] };
}

/**
 * Takes down an answer by telephone, in person or on paper. A no counts from the moment this answers; a yes ends an objection only by a slip
 * that was signed on a later day (product behaviour 8). A repeat says what the first one did.
 */
export const takeAnswer = withOfficePupil(async ({ deps, c, person }, pupil) => {
  const form = parseTakenForm(await readBody(c));
  const by = person.staff.id;
  const onceId = readOnceId(c, by);
  if (form === undefined || onceId === undefined) return answerProblem(c, "does_not_fit");
  const { everyChild, receivedAt = deps.now(), ...said } = form;
  const wish = { ...said, receivedAt };
  const { children, parents } = await loadAbout(deps, pupil, form.respondent);
  const { settings } = deps;
  const problems = checkTaken(wish, { parents, now: deps.now(), settings });
  if (problems.length > 0) return answerProblem(c, "does_not_fit", problems);
  const about = everyChild ? children : [pupil];
  if (about.some(({ id }) => !mayActForPupil(person.staff, id)))
    return answerProblem(c, "own_child");
  const answers = about.map(({ id }) => ({ pupilId: id, objectsTo: form.objectsTo }));
  const saved = await recordTaken(deps, wish, answers, { by, onceId });
  if (saved === "conflict") return answerProblem(c, "changed_meanwhile");
  return c.json(await viewTaken(deps, onceId, about));
});
