import { createHash } from "node:crypto";
import {
  type AnswerId,
  decideAnswer,
  explanation,
  isAnswerId,
  isObjectionId,
  makeId,
  type PupilId,
  type Respondent,
  type StaffId,
  type TakenWish,
} from "@elm-court/domain";
import { recordOnStates, type Submission } from "@elm-court/store";
import type { ConsoleDeps } from "../deps.ts";

/** The id of the answer about this pupil: the same for every repeat of one save. */
export function takenAnswerId(onceId: string, pupilId: PupilId): AnswerId {
  const hash = createHash("sha256").update(`${onceId} ${pupilId}`).digest("hex");
  return makeId(isAnswerId, "ans", hash.slice(0, 32));
}

/** By whose link or slip it came, where it came by one: they hear of it. */
function submitterOf(respondent: Respondent): Pick<Submission, "parentId" | "by"> | undefined {
  if (respondent.kind === "parent") return { parentId: respondent.parentId, by: "parent" };
  const parentId = respondent.kind === "someone_else" ? respondent.viaParentId : undefined;
  return parentId === undefined ? undefined : { parentId, by: "someone_else" };
}

/**
 * Records an answer that the office took down, for each of these pupils, all or none (clause 5.2). A parent on record gets the receipt, as
 * after an answer by the page. Safe to repeat with the same `onceId`.
 */
export async function recordTaken(
  { store, now, randomId }: Pick<ConsoleDeps, "store" | "now" | "randomId">,
  taken: Omit<TakenWish, "objectsTo">,
  said: readonly { readonly pupilId: PupilId; readonly objectsTo: TakenWish["objectsTo"] }[],
  given: { readonly by: StaffId; readonly onceId: string },
): Promise<"recorded" | "conflict"> {
  const at = now();
  const submitter = submitterOf(taken.respondent);
  const result = await recordOnStates(
    store,
    said.map(({ pupilId }) => pupilId),
    at,
    (states) =>
      states.flatMap((before) => {
        const id = takenAnswerId(given.onceId, before.pupilId);
        const objectsTo = said.find(({ pupilId }) => pupilId === before.pupilId)?.objectsTo;
        const isThere = before.objections.some((one) => one.answerId === id);
        if (objectsTo === undefined || isThere) return [];
        const answer = {
          ...taken,
          objectsTo,
          id,
          recordedBy: given.by,
          explanationVersion: explanation.version,
        };
        const objectionId = makeId(isObjectionId, "obj", randomId());
        return [{ before, events: [decideAnswer(before, answer, objectionId)] }];
      }),
    submitter && { id: given.onceId, ...submitter, at },
  );
  return result === "conflict" ? "conflict" : "recorded";
}
