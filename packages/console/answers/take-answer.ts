import { parseTakenForm, type TakenView } from "@elm-court/contract";
import {
  checkTaken,
  mayActForPupil,
  type ParentId,
  type Pupil,
  type PupilId,
  type Respondent,
} from "@elm-court/domain";
import type { Asked } from "../route.ts";
import { waysIn } from "../deciding/in-words.ts";
import { withOfficePupil } from "../families/with-office-pupil.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { readOnceId } from "../http/read-once-id.ts";
import { pupilView } from "../pupils/pupil-view.ts";
import { recordTaken, takenAnswerId } from "./record-taken.ts";

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

async function viewTaken(
  { store, settings }: Asked["deps"],
  onceId: string,
  pupils: readonly Pupil[],
): Promise<TakenView> {
  const answers = await Promise.all(
    pupils.map(async (pupil) => {
      const answerId = takenAnswerId(onceId, pupil.id);
      const events = await store.listEvents(pupil.id);
      return events.flatMap(({ event }) =>
        event.type === "answer_recorded" && event.answer.id === answerId
          ? [
              {
                pupilId: pupil.id,
                pupil: pupilView(pupil).name,
                answerId,
                effect: event.effect,
                objects: event.ways === undefined ? undefined : waysIn(event.ways, settings),
              },
            ]
          : [],
      );
    }),
  );
  return { answers: answers.flat() };
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
  const ids: readonly PupilId[] = about.map(({ id }) => id);
  if (ids.some((id) => !mayActForPupil(person.staff, id))) return answerProblem(c, "own_child");
  const saved = await recordTaken(deps, wish, ids, { by, onceId });
  if (saved === "conflict") return answerProblem(c, "changed_meanwhile");
  return c.json(await viewTaken(deps, onceId, about));
});
