import { nameKey, type RosterRow, type RowParent, type RowProblem } from "@elm-court/domain";
import type { RosterSheet } from "../roster-sheet.ts";

const details = ["preferredName", "yearGroup", "address"] as const;
const columns = {
  preferredName: "CHILD_PREFERRED_FIRST_NAME",
  yearGroup: "CHILD_YEAR_GROUP",
  address: "CHILD_ADDRESS_LINE_1",
} as const;

/** What makes two rows one child's. Where it differs they stay two, and the plan holds both back. */
function childKey({ pupil }: RosterRow): string {
  const { firstName, lastName, bornOn, upn = "", address } = pupil;
  return JSON.stringify([
    nameKey(firstName),
    nameKey(lastName),
    bornOn ?? "",
    upn,
    address?.postcode ?? "",
  ]);
}

function clashes(first: RosterRow, row: RosterRow): readonly RowProblem[] {
  return details
    .filter((detail) => {
      const [was, is] = [first.pupil[detail], row.pupil[detail]];
      return was !== undefined && is !== undefined && JSON.stringify(was) !== JSON.stringify(is);
    })
    .map((detail) => ({
      rowNumber: row.rowNumber,
      column: columns[detail],
      value: detail === "address" ? "" : (row.pupil[detail] ?? ""),
      severity: "value_left_out",
      whatToDo: `Row ${first.rowNumber} says otherwise of this child, and was taken. Make the rows say the same.`,
    }));
}

function isSaidAgain(known: readonly RowParent[], parent: RowParent): boolean {
  const text = JSON.stringify({ ...parent, number: 0 });
  return known.some((one) => JSON.stringify({ ...one, number: 0 }) === text);
}

/**
 * Makes one row per child of a tall sheet's rows, one per child and contact, however they are ordered. Systems that list classes too
 * say each contact again for every class: such a row is counted, and adds nothing.
 */
export function joinContacts(
  rows: readonly RosterRow[],
): Pick<RosterSheet, "rows" | "problems" | "others"> {
  const children = new Map<string, RosterRow>();
  const problems: RowProblem[] = [];
  let further = 0;
  let again = 0;
  for (const row of rows) {
    const key = childKey(row);
    const first = children.get(key);
    if (first === undefined) {
      children.set(key, row);
      continue;
    }
    problems.push(...clashes(first, row));
    const added = row.parents.filter((parent) => !isSaidAgain(first.parents, parent));
    if (added.length > 0) further += 1;
    else again += 1;
    children.set(key, {
      ...first,
      pupil: {
        ...first.pupil,
        preferredName: first.pupil.preferredName ?? row.pupil.preferredName,
        yearGroup: first.pupil.yearGroup ?? row.pupil.yearGroup,
        address: first.pupil.address ?? row.pupil.address,
      },
      parents: [
        ...first.parents,
        ...added.map((parent, at) => ({ ...parent, number: first.parents.length + at + 1 })),
      ],
    });
  }
  return {
    rows: [...children.values()],
    problems,
    others: { further_contact: further, said_again: again },
  };
}
