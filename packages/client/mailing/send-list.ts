import type { NotAllowed } from "../answer/contact-answer.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import type { Progress } from "../checking/check-many.ts";
import type { ContactClient } from "../create-contact-client.ts";
import type { SendOpened } from "../sending/read-send.ts";
import type { Mailing } from "./mailing.ts";
import { type HandedOver, type MessageOutcome, sendMessage } from "./send-message.ts";

/** What became of one row. */
export type RowOutcome =
  | MessageOutcome
  /** An earlier row names the same pupil: one message each. */
  | { readonly kind: "named_before"; readonly row: number }
  /** The run ended before it. */
  | { readonly kind: "not_asked"; readonly why: string };

/** A row, with the pupil that it names, or why it names none. */
export type NamedRow = { readonly place: number; readonly pupil: string | NotAllowed };

const hopelessAfter = 2;
const keyCodes: readonly string[] = ["credential_missing", "credential_invalid", "scope_missing"];

/** Why nothing more is asked after this outcome, if so. */
function whyStop(outcome: MessageOutcome, unavailable: number): string | undefined {
  if (outcome.kind === "failed" && outcome.isBroken) return outcome.why;
  if (outcome.kind !== "not_allowed") return undefined;
  const { answer } = outcome;
  if (keyCodes.includes(answer.code) || unavailable >= hopelessAfter)
    return answer.detail ?? answer.whatToDo;
  return undefined;
}

/**
 * A message to each row, one after the other, each asked about at the moment of its sending. The run ends early where there is no sense in
 * going on: the school does not answer twice in a row, the key does not work, or nothing can be handed over.
 */
export async function sendList(
  client: ContactClient,
  mailing: Mailing,
  rows: readonly NamedRow[],
  question: Omit<ContactQuestion, "pupil">,
  deliver: (place: number, pupil: string, answer: SendOpened) => Promise<HandedOver>,
  onProgress: (progress: Progress) => void,
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const firstRow = new Map<string, number>();
  let unavailable = 0;
  let stopped: string | undefined;
  for (const row of rows) {
    const { pupil, place } = row;
    const before = typeof pupil === "string" ? firstRow.get(pupil) : undefined;
    if (typeof pupil !== "string") outcomes.push({ kind: "not_allowed", answer: pupil });
    else if (before !== undefined) outcomes.push({ kind: "named_before", row: before });
    else if (stopped !== undefined) outcomes.push({ kind: "not_asked", why: stopped });
    else {
      firstRow.set(pupil, place);
      const asked = { ...question, pupil };
      const outcome = await sendMessage(client, mailing, asked, (answer) =>
        deliver(place, pupil, answer),
      );
      const isUnavailable = outcome.kind === "not_allowed" && outcome.answer.code === "unavailable";
      unavailable = isUnavailable ? unavailable + 1 : 0;
      stopped = whyStop(outcome, unavailable);
      outcomes.push(outcome);
    }
    onProgress({ done: outcomes.length, of: rows.length });
  }
  return outcomes;
}
