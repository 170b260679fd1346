import type { ParentId } from "../ids.ts";
import type { ContactState } from "../objection/contact-state.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";
import type { Instant } from "../time/instant.ts";

/** How the office can say that a parent was told: what a person did, and never that something was delivered. */
export const tellingWays = ["paper", "phone", "in_person"] as const;
export type TellingWay = (typeof tellingWays)[number];

/**
 * The event of a parent whom the office has told, or `undefined` where the record says as much already: reading and answering say more, and
 * are never written over (clause 5.1).
 */
export function decideTelling(
  state: ContactState,
  parentId: ParentId,
  how: TellingWay,
  given: { readonly at: Instant; readonly explanationVersion: string },
): PupilEvent | undefined {
  const before = state.told.find((one) => one.parentId === parentId)?.how;
  if (before === how || before === "read" || before === "answered") return undefined;
  const { at, explanationVersion } = given;
  return { type: "parent_told", told: { parentId, how, at }, explanationVersion };
}
