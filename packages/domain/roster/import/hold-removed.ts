import type { Parent } from "../parent.ts";
import type { Pupil } from "../pupil.ts";
import { matchParents } from "./match-parents.ts";
import type { RowNo } from "./plan-noes.ts";
import type { RosterIndex } from "./roster-index.ts";
import type { RosterRow, RowParent } from "./roster-row.ts";
import type { RowProblem } from "./row-problem.ts";

/** A row's parents without those who were removed from the pupil before. */
type HeldRemoved = {
  readonly stay: readonly RowParent[];
  readonly noes: readonly RowNo[];
  readonly problems: readonly RowProblem[];
};

/**
 * Holds contacts who were removed from this pupil and come back (product behaviour 11): nothing is sent to them, no link opens, until a person
 * has said that they are back. A no of theirs counts all the same.
 */
export function holdRemoved(
  index: RosterIndex,
  row: RosterRow,
  pupil: Pupil,
  found: ReadonlyMap<RowParent, Parent>,
): HeldRemoved {
  const ties = index.relationshipsOf(pupil.id);
  const removed = index.removedOf(pupil.id).flatMap((relationship) => {
    const parent = index.parents.get(relationship.parentId);
    const isBack = ties.some((tie) => tie.parentId === relationship.parentId);
    return parent === undefined || isBack ? [] : [{ parent, relationship }];
  });
  if (removed.length === 0 || row.letBack === true)
    return { stay: row.parents, noes: [], problems: [] };
  const unknown = row.parents.filter(
    (one) => !ties.some((tie) => tie.parentId === found.get(one)?.id),
  );
  // When two could be meant, each of them is held.
  const back = matchParents(unknown, removed);
  const held = back === undefined ? unknown : unknown.filter((one) => back.has(one));
  const [first] = removed;
  return {
    stay: row.parents.filter((one) => !held.includes(one)),
    noes: held.flatMap((one) => {
      const parent = back?.get(one) ?? first?.parent;
      return one.saysNo === undefined || parent === undefined
        ? []
        : [{ parentId: parent.id, parentNumber: one.number, ways: one.saysNo }];
    }),
    problems: held.map((one) => ({
      rowNumber: row.rowNumber,
      column: "contact removed before",
      value: one.name,
      severity: "value_left_out",
      whatToDo: `Was removed from ${pupil.firstName} ${pupil.lastName} before, and is held: nothing is sent to them. If they are back, say so for this row; a no of theirs counts now.`,
    })),
  };
}
