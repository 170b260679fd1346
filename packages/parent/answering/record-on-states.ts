import type { ContactState, Instant } from "@elm-court/domain";
import type { Family, PupilChange, Submission } from "@elm-court/store";
import type { ParentDeps } from "../deps.ts";

const tries = 5;

/**
 * Loads the states of a family's children, decides on them, and records that in one transaction; when somebody else was
 * faster, loads and decides again. "conflict" after five tries. Throws when the store fails or lacks a child.
 */
export async function recordOnStates(
  { store }: ParentDeps,
  family: Family,
  at: Instant,
  decide: (states: readonly ContactState[]) => readonly PupilChange[],
  submission?: Submission,
): Promise<"recorded" | "conflict"> {
  const ids = family.children.map(({ pupil }) => pupil.id);
  for (let left = tries; left > 0; left -= 1) {
    const states = await store.loadStates(ids);
    if (states.length !== ids.length) throw new Error("a child on the roster has no state");
    const changes = decide(states);
    if (changes.length === 0) return "recorded";
    const result = await store.recordEvents(changes, at, submission);
    if (result !== "conflict") return "recorded";
  }
  return "conflict";
}
