import type { ContactState, Instant, PupilId } from "@elm-court/domain";
import type { AnswerStore, Submission } from "./answer-store.ts";
import type { PupilChange } from "./write-change.ts";

const tries = 5;

/**
 * Loads the states of these pupils, decides on them, and records that in one transaction; when somebody else was faster, loads and decides
 * again. "conflict" after five tries. Throws when the store fails or lacks a pupil.
 */
export async function recordOnStates(
  store: Pick<AnswerStore, "loadStates" | "recordEvents">,
  ids: readonly PupilId[],
  at: Instant,
  decide: (states: readonly ContactState[]) => readonly PupilChange[],
  submission?: Submission,
): Promise<"recorded" | "already_recorded" | "conflict"> {
  for (let left = tries; left > 0; left -= 1) {
    const states = await store.loadStates(ids);
    if (states.length !== ids.length) throw new Error("a child on the roster has no state");
    const changes = decide(states);
    if (changes.length === 0) return "recorded";
    const result = await store.recordEvents(changes, at, submission);
    if (result !== "conflict") return result;
  }
  return "conflict";
}
