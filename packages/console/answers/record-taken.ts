import { createHash } from "node:crypto";
import {
  type AnswerId,
  decideAnswer,
  explanation,
  isAnswerId,
  isObjectionId,
  makeId,
  type PupilId,
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

/**
 * Records an answer that the office took down, for each of these pupils, all or none (clause 5.2). A parent on record gets the receipt, as
 * after an answer by the page. Safe to repeat with the same `onceId`.
 */
export async function recordTaken(
  { store, now, randomId }: Pick<ConsoleDeps, "store" | "now" | "randomId">,
  wish: TakenWish,
  pupilIds: readonly PupilId[],
  given: { readonly by: StaffId; readonly onceId: string },
): Promise<"recorded" | "conflict"> {
  const at = now();
  const { respondent } = wish;
  const submission: Submission | undefined =
    respondent.kind === "parent"
      ? { id: given.onceId, parentId: respondent.parentId, by: "parent", at }
      : undefined;
  const result = await recordOnStates(
    store,
    pupilIds,
    at,
    (states) =>
      states.flatMap((before) => {
        const id = takenAnswerId(given.onceId, before.pupilId);
        if (before.objections.some((one) => one.answerId === id)) return [];
        const answer = {
          ...wish,
          id,
          recordedBy: given.by,
          explanationVersion: explanation.version,
        };
        const objectionId = makeId(isObjectionId, "obj", randomId());
        return [{ before, events: [decideAnswer(before, answer, objectionId)] }];
      }),
    submission,
  );
  return result === "conflict" ? "conflict" : "recorded";
}
