import type { ContactState, Instant } from "@elm-court/domain";
import {
  type Family,
  type PupilChange,
  recordOnStates as record,
  type Submission,
} from "@elm-court/store";
import type { ParentDeps } from "../deps.ts";

/** Decides on the states of a family's children and records that, all or none; "recorded" also where it was before. */
export async function recordOnStates(
  { store }: ParentDeps,
  family: Family,
  at: Instant,
  decide: (states: readonly ContactState[]) => readonly PupilChange[],
  submission?: Submission,
): Promise<"recorded" | "conflict"> {
  const ids = family.children.map(({ pupil }) => pupil.id);
  const result = await record(store, ids, at, decide, submission);
  return result === "conflict" ? "conflict" : "recorded";
}
