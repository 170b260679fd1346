import {
  type Instant,
  type LeavingContact,
  leave,
  type Leavers,
  londonDateOf,
  type Pupil,
} from "@elm-court/domain";
import type { RosterChange } from "@elm-court/store";
import { type CommitDeps, partOf } from "./commit-import.ts";
import { hashText } from "./row-key.ts";

/** Behind every row of a file. */
const afterRows = 1_000_000;

/** What became of those who leave. Whoever changed meanwhile stays, and is named. */
export type LeaversOutcome = {
  readonly left: number;
  readonly removed: number;
  readonly stayed: readonly string[];
};

async function changeOf(deps: CommitDeps, pupil: Pupil, at: Instant): Promise<RosterChange> {
  const [state] = await deps.store.loadStates([pupil.id]);
  if (state === undefined) throw new Error("a pupil on the roster has no state");
  const after = leave(pupil, londonDateOf(at));
  return {
    pupil: after,
    parents: [],
    relationships: [],
    change: { before: state, events: [{ type: "roll_changed", roll: after.roll }] },
    decidedOn: { pupil, parents: [], relationships: [] },
  };
}

/** Ends one relationship; the pupil is written back as they are, if they still are so. */
async function endingOf(
  deps: CommitDeps,
  { pupil, relationship }: LeavingContact,
): Promise<RosterChange> {
  const [state] = await deps.store.loadStates([pupil.id]);
  if (state === undefined) throw new Error("a pupil on the roster has no state");
  return {
    pupil,
    parents: [],
    relationships: [],
    removed: [relationship],
    change: { before: state, events: [] },
    decidedOn: { pupil, parents: [], relationships: [] },
  };
}

/**
 * Lets pupils leave and ends relationships, each in a transaction of its own. A pupil's objections go on, and so does an objection of a
 * contact who leaves; their links open nothing of this pupil any more.
 */
export async function commitLeavers(
  deps: CommitDeps,
  { pupils, contacts }: Pick<Leavers, "pupils" | "contacts">,
): Promise<LeaversOutcome> {
  const stayed: string[] = [];
  let left = 0;
  let removed = 0;
  for (const pupil of pupils) {
    const at = deps.now();
    const rowId = hashText(deps.runId, "leaves", pupil.id);
    const done = await deps.store.recordRosterRow(
      { ...(await changeOf(deps, pupil, at)), partOf: partOf(deps, afterRows) },
      at,
      rowId,
    );
    if (done === "conflict") stayed.push(`${pupil.firstName} ${pupil.lastName}`);
    else left += 1;
  }
  for (const contact of contacts) {
    const { parentId, pupilId } = contact.relationship;
    const rowId = hashText(deps.runId, "removed", parentId, pupilId);
    const change = { ...(await endingOf(deps, contact)), partOf: partOf(deps, afterRows) };
    const done = await deps.store.recordRosterRow(change, deps.now(), rowId);
    if (done === "conflict") stayed.push(contact.parent.name);
    else removed += 1;
  }
  return { left, removed, stayed };
}
