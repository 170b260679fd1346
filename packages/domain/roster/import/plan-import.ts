import type { ParentId, PupilId } from "../../ids.ts";
import { applyEvent } from "../../objection/apply-event.ts";
import type { ContactState } from "../../objection/contact-state.ts";
import { isStanding } from "../../objection/objection.ts";
import type { Instant } from "../../time/instant.ts";
import type { Parent } from "../parent.ts";
import { emailKey } from "../cells/parse-email.ts";
import { keepFirstWord } from "./first-word.ts";
import { joinNamedTwice } from "./join-named-twice.ts";
import { searchUnnamed } from "./match-unnamed.ts";
import { findRepeats } from "./find-repeats.ts";
import { planRow } from "./plan-row.ts";
import { isAccepted, type PlannedRow } from "./planned-row.ts";
import { indexRoster } from "./roster-index.ts";
import type { RosterNow, RosterRow } from "./roster-row.ts";

export type ImportContext = {
  /** States of the pupils on the roster, strongly read. */
  readonly states: readonly ContactState[];
  readonly at: Instant;
  /** Who brings the file in. */
  readonly recordedBy: string;
};

export type ImportPlan = { readonly rows: readonly PlannedRow[] };

type FamiliesWithNo = {
  readonly has: (parent: Parent) => boolean;
  readonly add: (parent: Parent) => void;
};

/** Parents of pupils for whom any no stands, by record and by email: one person may have two records. */
function familiesWithNo(roster: RosterNow, states: readonly ContactState[]): FamiliesWithNo {
  const ids = new Set<ParentId>();
  const emails = new Set<string>();
  const add = ({ id, email }: Parent): void => {
    ids.add(id);
    if (email !== undefined) emails.add(emailKey(email));
  };
  const pupils = new Set(
    states.filter((one) => one.objections.some(isStanding)).map((one) => one.pupilId),
  );
  const parents = new Map(roster.parents.map((parent) => [parent.id, parent]));
  for (const { pupilId, parentId } of roster.relationships) {
    const parent = pupils.has(pupilId) ? parents.get(parentId) : undefined;
    if (parent !== undefined) add(parent);
  }
  return {
    has: ({ id, email }) => ids.has(id) || (email !== undefined && emails.has(emailKey(email))),
    add,
  };
}

/**
 * What a file would change, row by row, in its order; later rows see what earlier ones add. Nothing is saved. A plan never ends
 * or narrows an objection, never lowers a court-order note, and never mentions a pupil whom the file does not.
 */
export function planImport(
  roster: RosterNow,
  rows: readonly RosterRow[],
  { states, at, recordedBy }: ImportContext,
): ImportPlan {
  const index = indexRoster(roster);
  const stateById = new Map<PupilId, ContactState>(states.map((one) => [one.pupilId, one]));
  const firstWord = keepFirstWord();
  const withNo = familiesWithNo(roster, states);
  const stateOf = (id: PupilId): ContactState | undefined => stateById.get(id);
  const joined = rows.map(joinNamedTwice);
  const joinedRows = joined.map(({ row }) => row);
  const repeats = findRepeats(joinedRows);
  const planning = {
    index,
    stateOf,
    hasChildWithNo: withNo.has,
    searchUnnamed: searchUnnamed(roster, joinedRows),
    firstWord,
    at,
    recordedBy,
  };
  const planned = joined.map(({ row, problems }): PlannedRow => {
    const repeat = repeats.get(row);
    if (repeat?.kind === "identical") return { group: "repeated", row, firstRow: repeat.firstRow };
    if (repeat?.kind === "differs") return { group: "differs_in_file", row, rows: repeat.rows };
    const plan = planRow(planning, row);
    if (isAccepted(plan)) {
      const { pupil, parents, relationships, change } = plan.change;
      for (const [at, { id }] of plan.family.entries()) {
        const said = plan.row.parents[at];
        if (said !== undefined) firstWord.remember(id, said);
      }
      index.add({ pupils: [pupil], parents, relationships });
      const state = change.events.reduce(applyEvent, change.before);
      stateById.set(pupil.id, state);
      if (state.objections.some(isStanding)) plan.family.forEach(withNo.add);
    }
    return isAccepted(plan) ? { ...plan, problems: [...problems, ...plan.problems] } : plan;
  });
  return { rows: planned };
}
