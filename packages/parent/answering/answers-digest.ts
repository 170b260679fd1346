import { createHash } from "node:crypto";
import type { Respondent } from "@elm-court/domain";
import type { Draft } from "../session/draft.ts";
import type { Said } from "./said.ts";

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}

/** Stands for the answers as a page shows them. Sent back with the form: what is sent must be what was seen. */
export function digestOf(draft: Draft, said: readonly Said[]): string {
  return digest([draft.submissionId, said]);
}

/**
 * The id of a submission: the same for every repeat of the same answers by the same person in one draft. Other answers are
 * another submission, so that a no is never taken for the repeat of a yes whose reply was lost.
 */
export function submissionIdOf(shown: string, respondent: Respondent): string {
  return digest([shown, respondent]);
}
