import type { FileProblem } from "../file-problem.ts";

const childColumns = [
  "CHILD_FIRST_NAME",
  "CHILD_LAST_NAME",
  "CHILD_DATE_OF_BIRTH",
  "CHILD_PREFERRED_FIRST_NAME",
  "CHILD_PREFERRED_GIVEN_NAME",
  "CHILD_UPN",
  "CHILD_YEAR_GROUP",
  "CHILD_ADDRESS_LINE_1",
  "CHILD_ADDRESS_LINE_2",
  "CHILD_TOWN",
  "CHILD_POSTCODE",
] as const;
const parentFields = [
  "NAME",
  "RELATIONSHIP",
  "EMAIL",
  "PHONE",
  "ADDRESS",
  "LANGUAGE",
  "SAYS_NO",
  "COURT_ORDER",
] as const;

export type ChildColumn = (typeof childColumns)[number];
export type ParentField = (typeof parentFields)[number];
type WideColumn = ChildColumn | `PARENT_${number}_${ParentField}`;

/** The parents that one row can hold. */
export const parentNumbers = [1, 2, 3, 4, 5, 6] as const;

/** The columns without which nobody knows which child a row is. */
export const requiredColumns = [
  "CHILD_FIRST_NAME",
  "CHILD_LAST_NAME",
  "CHILD_DATE_OF_BIRTH",
] as const satisfies readonly ChildColumn[];

/** Where the columns are that the product reads, and the names of those it does not read. */
export type WideColumns = {
  readonly at: ReadonlyMap<WideColumn, number>;
  readonly unused: readonly string[];
};

const known: ReadonlySet<string> = new Set<WideColumn>([
  ...childColumns,
  ...parentNumbers.flatMap((number) =>
    parentFields.map((field): WideColumn => `PARENT_${number}_${field}`),
  ),
]);

function isWideColumn(name: string): name is WideColumn {
  return known.has(name);
}

function plainName(header: string): string {
  return header
    .trim()
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015_-]+/g, "_");
}

/**
 * Finds the wide sheet's columns in a header, whatever its case, spaces and dashes. Columns that the product has no use for, a
 * password among them, are not read.
 */
export function findWideColumns(header: readonly string[]): WideColumns | FileProblem {
  const at = new Map<WideColumn, number>();
  const unused: string[] = [];
  for (const [index, typed] of header.entries()) {
    const name = plainName(typed);
    if (!isWideColumn(name)) {
      unused.push(typed.trim() === "" ? `column ${index + 1} (no name)` : typed.trim());
    } else if (at.has(name)) {
      return {
        code: "column_twice",
        rowNumber: 1,
        message: `Row 1: the column ${name} is there twice. Take one of them away.`,
      };
    } else at.set(name, index);
  }
  const missing = requiredColumns.filter((name) => !at.has(name));
  if (missing.length === 0) return { at, unused };
  return {
    code: "column_missing",
    rowNumber: 1,
    message: `Row 1: missing ${missing.join(", ")}. Add ${missing.length === 1 ? "this column" : "these columns"}, or rename yours, and bring in the file again.`,
  };
}
