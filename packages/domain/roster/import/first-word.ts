import type { ParentId } from "../../ids.ts";
import { isSaid } from "./merge-pupil.ts";
import type { RowProblem } from "./row-problem.ts";
import type { RowParent } from "./roster-row.ts";

const fields = ["name", "email", "phone", "language"] as const;

/**
 * What earlier rows of the file said about each parent. Siblings' rows that disagree about one person would overwrite each other
 * at every import: the first one counts, and the office is told.
 */
export type FirstWord = {
  /** The row without what earlier rows have settled, and where it clashes with them. */
  readonly hear: (
    id: ParentId,
    row: RowParent,
    rowNumber: number,
  ) => { readonly row: RowParent; readonly problems: readonly RowProblem[] };
  /** Takes the row's word, once the row is accepted. */
  readonly remember: (id: ParentId, row: RowParent) => void;
};

function conflict(row: RowParent, field: (typeof fields)[number], rowNumber: number): RowProblem {
  return {
    rowNumber,
    column: `PARENT_${row.number}_${field.toUpperCase()}`,
    value: row[field] ?? "",
    severity: "value_left_out",
    whatToDo: `An earlier row of this file gives another ${field} for ${row.name}. That one was taken. Make the rows say the same.`,
  };
}

/** Starts listening to one file, row by row. */
export function keepFirstWord(): FirstWord {
  const said = new Map<ParentId, RowParent>();
  return {
    hear: (id, row, rowNumber) => {
      const first = said.get(id);
      if (first === undefined) return { row, problems: [] };
      const clashes = fields.filter(
        (field) => first[field] !== undefined && !isSaid(first[field], row[field]),
      );
      const heard = {
        ...row,
        name: first.name,
        email: first.email === undefined ? row.email : undefined,
        phone: first.phone === undefined ? row.phone : undefined,
        language: first.language === undefined ? row.language : undefined,
        address: first.address === undefined ? row.address : undefined,
      };
      return { row: heard, problems: clashes.map((field) => conflict(row, field, rowNumber)) };
    },
    remember: (id, row) => {
      const first = said.get(id) ?? row;
      said.set(id, {
        ...first,
        email: first.email ?? row.email,
        phone: first.phone ?? row.phone,
        language: first.language ?? row.language,
        address: first.address ?? row.address,
      });
    },
  };
}
