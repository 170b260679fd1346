import { emailKey } from "../cells/parse-email.ts";
import { textKey } from "../cells/text-key.ts";
import { joinWays } from "../../objection/objected-ways.ts";
import type { RosterRow, RowParent } from "./roster-row.ts";
import type { RowProblem } from "./row-problem.ts";

const personKey = ({ name, email, kind, source }: RowParent): string =>
  `${textKey(name)} ${email === undefined ? "" : emailKey(email)} ${kind} ${source?.id ?? ""}`;

/** Everything either says; what both say, as the first says it. A no or a court-order flag of either counts. */
function joined(first: RowParent, again: RowParent): RowParent {
  const { saysNo } = first;
  return {
    ...first,
    phone: first.phone ?? again.phone,
    language: first.language ?? again.language,
    address: first.address ?? again.address,
    parentalResponsibility: first.parentalResponsibility ?? again.parentalResponsibility,
    livesWith: first.livesWith ?? again.livesWith,
    contactPriority: first.contactPriority ?? again.contactPriority,
    saysNo:
      saysNo === undefined || again.saysNo === undefined
        ? (saysNo ?? again.saysNo)
        : joinWays(saysNo, again.saysNo),
    courtOrder: first.courtOrder || again.courtOrder,
  };
}

function problem(again: RowParent, rowNumber: number): RowProblem {
  return {
    rowNumber,
    column: `PARENT_${again.number}_NAME`,
    value: again.name,
    severity: "value_left_out",
    whatToDo: `This parent is in the row twice, with the same name, email and relationship. They are taken once. If they are two people, say how they differ.`,
  };
}

/**
 * A row that names one person twice, by name, email and relationship, makes one parent: two records that nothing tells apart
 * could never be recognised again, and a no would protect by one of them only.
 */
export function joinNamedTwice(row: RosterRow): {
  readonly row: RosterRow;
  readonly problems: readonly RowProblem[];
} {
  const people = new Map<string, RowParent>();
  const problems: RowProblem[] = [];
  for (const parent of row.parents) {
    const first = people.get(personKey(parent));
    people.set(personKey(parent), first === undefined ? parent : joined(first, parent));
    if (first !== undefined) problems.push(problem(parent, row.rowNumber));
  }
  return problems.length === 0
    ? { row, problems }
    : { row: { ...row, parents: [...people.values()] }, problems };
}
