import { notAllowed } from "../answer/not-allowed.ts";
import { refused } from "../calling/failure.ts";
import type { Progress } from "../checking/check-many.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import type { ContactClient } from "../create-contact-client.ts";
import type { Verdict } from "./verdict.ts";

/** A verdict for each cell, in order: each pupil is asked about once, however often the list has them. */
export async function checkList(
  client: ContactClient,
  cells: readonly string[],
  question: Omit<ContactQuestion, "pupil">,
  onProgress: (progress: Progress) => void,
): Promise<readonly Verdict[]> {
  const blank = notAllowed(refused("unknown_pupil", "There is no id in this row."));
  const pupils = [...new Set(cells.map((cell) => cell.trim()).filter((id) => id !== ""))];
  const questions = pupils.map((pupil) => ({ ...question, pupil }));
  const answers = await client.checkMany(questions, { onProgress });
  const answerOf = new Map(pupils.map((pupil, place) => [pupil, answers[place]] as const));
  return cells.map((cell) => {
    const pupil = cell.trim();
    return { pupil, answer: answerOf.get(pupil) ?? blank };
  });
}
