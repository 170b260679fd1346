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
  "TITLE",
  "FIRST_NAME",
  "LAST_NAME",
  "RELATIONSHIP",
  "EMAIL",
  "PHONE",
  "ADDRESS",
  "LANGUAGE",
  "PARENTAL_RESPONSIBILITY",
  "LIVES_WITH",
  "PRIORITY",
  "SAYS_NO",
  "COURT_ORDER",
] as const;

export type ChildColumn = (typeof childColumns)[number];
export type ParentField = (typeof parentFields)[number];
/** A column that the product reads, by its own name: `CONTACT_…` where each row holds one contact. */
export type SheetColumn =
  ChildColumn | `PARENT_${number}_${ParentField}` | `CONTACT_${ParentField}`;

/** The parents that one row of a wide sheet can hold. */
export const parentNumbers = [1, 2, 3, 4, 5, 6] as const;

/** The columns without which nobody knows which child a row is. */
export const requiredColumns = [
  "CHILD_FIRST_NAME",
  "CHILD_LAST_NAME",
  "CHILD_DATE_OF_BIRTH",
] as const satisfies readonly ChildColumn[];

const contactColumns = parentFields.map((field): SheetColumn => `CONTACT_${field}`);
const known: ReadonlySet<string> = new Set<SheetColumn>([
  ...childColumns,
  ...contactColumns,
  ...parentNumbers.flatMap((number) =>
    parentFields.map((field): SheetColumn => `PARENT_${number}_${field}`),
  ),
]);

/** True for the name of a column that the product reads. */
export function isSheetColumn(name: string): name is SheetColumn {
  return known.has(name);
}

/** What stands at each place of a header: a column, or `undefined` for one that is not read. Somebody says so once for each header. */
export type ColumnMapping = readonly (SheetColumn | undefined)[];
