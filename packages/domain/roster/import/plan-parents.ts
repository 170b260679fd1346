import { isParentId, makeId, type ParentId } from "../../ids.ts";
import type { Parent, Relationship } from "../parent.ts";
import type { Pupil } from "../pupil.ts";
import type { Difference } from "./difference.ts";
import type { FirstWord } from "./first-word.ts";
import { markSharedEmails } from "./mark-shared-emails.ts";
import { matchParents, matchSiblingsParent } from "./match-parents.ts";
import { postcodeKey } from "./match-pupil.ts";
import { mergeParent, newParent } from "./merge-parent.ts";
import { mergeRelationship, newRelationship } from "./merge-relationship.ts";
import type { RosterIndex } from "./roster-index.ts";
import type { RosterRow, RowParent } from "./roster-row.ts";
import type { RowProblem } from "./row-problem.ts";
import { holdRemoved } from "./hold-removed.ts";
import type { RowNo } from "./plan-noes.ts";
import type { RosterSourceKind } from "../source.ts";

/** What a row does to the parents of its pupil. */
export type ParentsPlan = {
  /** The row's parents as they will be, in its order. */
  readonly family: readonly { readonly row: RowParent; readonly parent: Parent }[];
  /** Those to save: new or changed ones, here or elsewhere. */
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  readonly differences: readonly Difference[];
  readonly problems: readonly RowProblem[];
  /** Noes of contacts who were removed before: they protect, though the contact is held. */
  readonly heldNoes: readonly RowNo[];
};

function freeId(index: RosterIndex, row: RosterRow, number: number): ParentId {
  const idOf = (more: string): ParentId =>
    makeId(isParentId, "par", `${row.rowKey}_${number}${more}`);
  let id = idOf("");
  // Somebody this very row added has been renamed since: never overwrite them.
  for (let next = 2; index.parents.get(id) !== undefined; next += 1) id = idOf(`_${next}`);
  return id;
}

function findParents(
  index: RosterIndex,
  row: RosterRow,
  pupil: Pupil,
): ReadonlyMap<RowParent, Parent> | undefined {
  const known = index.relationshipsOf(pupil.id).flatMap((relationship) => {
    const parent = index.parents.get(relationship.parentId);
    return parent === undefined ? [] : [{ parent, relationship }];
  });
  const here = matchParents(row.parents, known);
  if (here === undefined) return undefined;
  const found = new Map(here);
  for (const one of row.parents) {
    if (found.has(one)) continue;
    const taken = [...known.map((each) => each.parent), ...found.values()].map(({ id }) => id);
    const alike = [
      ...(one.source === undefined ? [] : index.parents.comingFrom(one.source)),
      ...(one.email === undefined ? [] : index.parents.namesakesAt(one.email, one.name)),
    ];
    const elsewhere = [...new Set(alike)]
      .filter((parent) => !taken.includes(parent.id))
      .map((parent) => ({ parent, childPostcodes: index.childPostcodesOf(parent.id) }));
    const same = matchSiblingsParent(one, postcodeKey(pupil.address), elsewhere);
    if (same !== undefined) found.set(one, same);
  }
  return found;
}

function numberOrNone(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number);
}

function relationshipOf(
  index: RosterIndex,
  pupil: Pupil,
  parent: Parent,
  row: RowParent,
  source: RosterSourceKind | undefined,
): { readonly saved: readonly Relationship[]; readonly differences: readonly Difference[] } {
  const about = parent.name;
  const before = index.relationshipsOf(pupil.id).find((one) => one.parentId === parent.id);
  if (before === undefined) {
    const saved = newRelationship(pupil.id, parent.id, row, source);
    return {
      saved: [saved],
      differences: [{ about, field: "parent or carer", before: undefined, after: saved.kind }],
    };
  }
  const after = mergeRelationship(before, row);
  if (after === before) return { saved: [], differences: [] };
  const fields = [
    { about, field: "relationship", before: before.kind, after: after.kind },
    {
      about,
      field: "parental responsibility",
      before: before.parentalResponsibility,
      after: after.parentalResponsibility,
    },
    { about, field: "lives with", before: before.livesWith, after: after.livesWith },
    {
      about,
      field: "contact priority",
      before: numberOrNone(before.contactPriority),
      after: numberOrNone(after.contactPriority) ?? "",
    },
    { about, field: "court order", before: before.ordersNote, after: after.ordersNote },
  ];
  return {
    saved: [after],
    differences: fields.filter((one) => (one.before ?? "") !== one.after),
  };
}

/**
 * Plans the parents of a row's pupil. Parents are recognised, never merged by email or name alone, never removed.
 * `undefined` when two parents on record could be the one meant.
 */
export function planParents(
  index: RosterIndex,
  row: RosterRow,
  pupil: Pupil,
  firstWord: FirstWord,
): ParentsPlan | undefined {
  const found = findParents(index, row, pupil);
  if (found === undefined) return undefined;
  const held = holdRemoved(index, row, pupil, found);
  const planned = held.stay.map((one) => {
    const before = found.get(one);
    const id = before?.id ?? freeId(index, row, one.number);
    const heard = firstWord.hear(id, one, row.rowNumber);
    const merged =
      before === undefined
        ? { parent: newParent(id, one), differences: [] }
        : mergeParent(before, heard.row);
    return { row: one, before, ...merged, problems: heard.problems };
  });
  const marked = markSharedEmails(
    planned.map((one) => one.parent),
    index.parents,
  );
  const shares = [...marked.others, ...marked.family].filter(
    (one) => one.sharesEmail && index.parents.get(one.id)?.sharesEmail === false,
  );
  const ties = planned.map((one) =>
    relationshipOf(index, pupil, one.parent, one.row, row.pupil.source?.kind),
  );
  return {
    family: planned.map(({ row, parent }, at) => ({ row, parent: marked.family[at] ?? parent })),
    parents: [
      ...marked.others,
      ...marked.family.filter((parent, at) => parent !== planned[at]?.before),
    ],
    relationships: ties.flatMap((one) => one.saved),
    differences: [
      ...planned.flatMap((one) => one.differences),
      ...shares.map((one) => ({
        about: one.name,
        field: "email shared with somebody else",
        before: "no",
        after: "yes",
      })),
      ...ties.flatMap((one) => one.differences),
    ],
    problems: [...held.problems, ...planned.flatMap((one) => one.problems)],
    heldNoes: held.noes,
  };
}
