import { type ContactState, explanation, type Instant, type ParentId } from "@elm-court/domain";
import type { Family, PupilChange } from "@elm-court/store";
import { recordOnStates } from "../answering/record-on-states.ts";
import type { ParentDeps } from "../deps.ts";

function readBy(parentId: ParentId, at: Instant, before: ContactState): PupilChange[] {
  // An answer says more than reading, and the later visit shows its date: reading again does not replace it.
  const answered = before.told.some((one) => one.parentId === parentId && one.how === "answered");
  if (answered) return [];
  const told = { parentId, how: "read", at } as const;
  const explanationVersion = explanation.version;
  return [{ before, events: [{ type: "parent_told", told, explanationVersion }] }];
}

/** Records for each child that this parent has read the explanation (clause 5.1). */
export function recordRead(deps: ParentDeps, family: Family): Promise<"recorded" | "conflict"> {
  const at = deps.now();
  return recordOnStates(deps, family, at, (states) =>
    states.flatMap((state) => readBy(family.parent.id, at, state)),
  );
}
