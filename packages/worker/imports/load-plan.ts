import { type ContactState, type ImportPlan, planImport, type PupilId } from "@elm-court/domain";
import type { Roster } from "@elm-court/store";
import type { RosterSheet } from "./roster-sheet.ts";
import type { ImportDeps } from "./import-deps.ts";

const batch = 100;

async function loadStatesOf(
  { store }: ImportDeps,
  ids: readonly PupilId[],
): Promise<readonly ContactState[]> {
  const states: ContactState[] = [];
  for (let at = 0; at < ids.length; at += batch)
    states.push(...(await store.loadStates(ids.slice(at, at + batch))));
  return states;
}

/** Plans a file's rows against the roster and the states as they are now. */
export async function loadPlan(
  deps: ImportDeps,
  { rows }: Pick<RosterSheet, "rows">,
): Promise<{ readonly plan: ImportPlan; readonly roster: Roster }> {
  const roster = await deps.store.listRoster();
  const states = await loadStatesOf(
    deps,
    roster.pupils.map((pupil) => pupil.id),
  );
  const plan = planImport(roster, rows, {
    states,
    at: deps.now(),
    recordedBy: deps.recordedBy,
  });
  return { plan, roster };
}
