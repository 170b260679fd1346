import {
  decideAnswer,
  explanation,
  isAnswerId,
  isObjectionId,
  makeId,
  type ContactState,
  type Respondent,
} from "@elm-court/domain";
import type { ParentDeps } from "../deps.ts";
import type { SavedDraft } from "../session/draft.ts";
import type { Visit } from "../session/visit.ts";
import { recordOnStates } from "./record-on-states.ts";
import type { Said } from "./said.ts";

/** Records one answer for each child, all or none (clause 5.2). Once it returns what was saved, every check sees it. */
export async function recordAnswers(
  deps: ParentDeps,
  { family, now: at }: Visit,
  said: readonly Said[],
  respondent: Respondent,
  submissionId: string,
): Promise<SavedDraft | "conflict"> {
  const by = respondent.kind === "someone_else" ? "someone_else" : "parent";
  const decide = (state: ContactState, index: number) => {
    const answer = {
      id: makeId(isAnswerId, "ans", deps.randomId()),
      respondent,
      route: "website",
      objectsTo: said[index]?.objectsTo ?? "all",
      receivedAt: at,
      recordedBy: "website",
      explanationVersion: explanation.version,
    } as const;
    const objectionId = makeId(isObjectionId, "obj", deps.randomId());
    return { before: state, events: [decideAnswer(state, answer, objectionId)] };
  };
  const result = await recordOnStates(deps, family, at, (states) => states.map(decide), {
    id: submissionId,
    parentId: family.parent.id,
    by,
    at,
  });
  if (result === "conflict") return "conflict";
  // A repeat says when the answers were first saved: from then on they count.
  const first = await deps.store.loadSubmission(submissionId);
  return {
    at: first?.at ?? at,
    by,
  };
}
