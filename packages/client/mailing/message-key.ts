import { createHash } from "node:crypto";
import { type ContactQuestion, evaluationOf } from "../checking/contact-question.ts";

/**
 * The Idempotency-Key of one attempt at one message of a mailing: the same whenever the mailing runs again after it was cut off, and
 * another one for another mailing, pupil, question or attempt.
 */
export function messageKey(run: string, question: ContactQuestion, attempt: number): string {
  const told = JSON.stringify([run, attempt, evaluationOf(question)]);
  return `send-${createHash("sha256").update(told).digest("hex")}`;
}
