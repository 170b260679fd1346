import {
  type Answer,
  isSameRespondent,
  type Objection,
  type ParentId,
  type Pupil,
} from "@elm-court/domain";
import type { ParentDeps } from "../deps.ts";
import type { Visit } from "../session/visit.ts";

/** What one parent said about one child, and what of it stands; never what anybody else said. */
export type OwnAnswers = {
  readonly pupil: Pupil;
  /** Newest first. */
  readonly answers: readonly Answer[];
  readonly standing: Objection | undefined;
  /** The version of the pupil's state that this was read from. */
  readonly version: number;
};

async function ownAnswersAbout(
  { store }: ParentDeps,
  parentId: ParentId,
  pupil: Pupil,
): Promise<OwnAnswers> {
  const own = { kind: "parent", parentId } as const;
  const [[state], events] = await Promise.all([
    store.loadStates([pupil.id]),
    store.listEvents(pupil.id),
  ]);
  const answers = events.flatMap(({ event }) =>
    event.type === "answer_recorded" && isSameRespondent(event.answer.respondent, own)
      ? [event.answer]
      : [],
  );
  const standing = state?.objections.find(({ respondent }) => isSameRespondent(respondent, own));
  return { pupil, answers: answers.toReversed(), standing, version: state?.version ?? 0 };
}

/** What this parent said, child by child, in the family's order. */
export function listOwnAnswers(deps: ParentDeps, { family }: Visit): Promise<OwnAnswers[]> {
  return Promise.all(
    family.children.map(({ pupil }) => ownAnswersAbout(deps, family.parent.id, pupil)),
  );
}
