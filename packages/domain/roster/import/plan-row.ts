import type { PupilId } from "../../ids.ts";
import { emptyState } from "../../objection/apply-event.ts";
import type { ContactState } from "../../objection/contact-state.ts";
import type { PupilEvent } from "../../objection/pupil-event.ts";
import type { Instant } from "../../time/instant.ts";
import type { Parent } from "../parent.ts";
import type { Pupil } from "../pupil.ts";
import type { FirstWord } from "./first-word.ts";
import { matchPupil, type PupilMatch } from "./match-pupil.ts";
import { mergePupil, newPupil } from "./merge-pupil.ts";
import { planNoes } from "./plan-noes.ts";
import { planParents } from "./plan-parents.ts";
import type { PlannedRow } from "./planned-row.ts";
import type { RosterIndex } from "./roster-index.ts";
import type { RosterRow } from "./roster-row.ts";

/** What planning one row needs: the roster so far, and the pupils' states so far. */
export type Planning = {
  readonly index: RosterIndex;
  readonly stateOf: (pupilId: PupilId) => ContactState | undefined;
  /** Whether a parent, or somebody with the same email, has a child with a standing no, whoever said it. */
  readonly hasChildWithNo: (parent: Parent) => boolean;
  /** Looks for a pupil whom no row of the file names, and who may be the one meant. */
  readonly searchUnnamed: (row: RosterRow) => PupilMatch;
  readonly firstWord: FirstWord;
  readonly at: Instant;
  readonly recordedBy: string;
};

function firstEvents(before: Pupil | undefined, pupil: Pupil): readonly PupilEvent[] {
  if (before === undefined) return [{ type: "pupil_added", roll: pupil.roll }];
  return before.roll.bornOn === pupil.roll.bornOn
    ? []
    : [{ type: "roll_changed", roll: pupil.roll }];
}

function planKnown(
  { index, stateOf, hasChildWithNo, firstWord, at, recordedBy }: Planning,
  row: RosterRow,
  before: Pupil | undefined,
): PlannedRow {
  const { pupil, differences } =
    before === undefined
      ? { pupil: newPupil(row), differences: [] }
      : mergePupil(before, row.pupil);
  const plan = planParents(index, row, pupil, firstWord);
  if (plan === undefined)
    return { group: "close_match", row, reason: "parents_of_one_name", pupils: [pupil] };
  const state = stateOf(pupil.id) ?? emptyState(pupil.id);
  const first = firstEvents(before, pupil);
  const noes = plan.family.flatMap(({ row: { saysNo, number }, parent }) =>
    saysNo === undefined ? [] : [{ parentId: parent.id, parentNumber: number, ways: saysNo }],
  );
  // Contacts who are held are no part of the row that is saved.
  const kept =
    plan.family.length === row.parents.length
      ? row
      : { ...row, parents: plan.family.map((one) => one.row) };
  const allNoes = [...noes, ...plan.heldNoes];
  const events = [...first, ...planNoes(state, allNoes, { rowKey: row.rowKey, at, recordedBy })];
  const all = [...differences, ...plan.differences];
  const changes = all.length + events.length + plan.parents.length > 0;
  return {
    group: before === undefined ? "new" : changes ? "changed" : "already_here",
    row: kept,
    change: {
      pupil,
      parents: plan.parents,
      relationships: plan.relationships,
      restored: plan.relationships.filter((tie) =>
        index.removedOf(pupil.id).some((one) => one.parentId === tie.parentId),
      ),
      change: { before: state, events },
      decidedOn: {
        pupil: before,
        parents: plan.parents.flatMap(({ id }) => index.parents.get(id) ?? []),
        relationships: index
          .relationshipsOf(pupil.id)
          .filter((tie) => plan.relationships.some((one) => one.parentId === tie.parentId)),
      },
    },
    family: plan.family.map((one) => one.parent),
    differences: all,
    problems: plan.problems,
    siblingOfNo: before === undefined && plan.family.some(({ parent }) => hasChildWithNo(parent)),
  };
}

/** Which pupil a row is about, and what saving it would change. Pure; it saves nothing. */
export function planRow(planning: Planning, row: RosterRow): PlannedRow {
  const { index } = planning;
  const exact = matchPupil(row.pupil, index.pupils.like(row.pupil));
  const match = exact.kind === "none" ? planning.searchUnnamed(row) : exact;
  if (match.kind === "close")
    return { group: "close_match", row, reason: match.reason, pupils: match.pupils };
  if (match.kind === "same") {
    const planned = planKnown(planning, row, match.pupil);
    return match.ifUnchanged && planned.group === "changed"
      ? { group: "close_match", row, reason: "postcode_missing", pupils: [match.pupil] }
      : planned;
  }
  const renamed = index.pupils.get(newPupil(row).id);
  return renamed === undefined
    ? planKnown(planning, row, undefined)
    : { group: "close_match", row, reason: "renamed_since", pupils: [renamed] };
}
