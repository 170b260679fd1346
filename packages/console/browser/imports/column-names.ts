const child: readonly (readonly [string, string])[] = [
  ["CHILD_FIRST_NAME", "Child: first name"],
  ["CHILD_LAST_NAME", "Child: last name"],
  ["CHILD_DATE_OF_BIRTH", "Child: date of birth"],
  ["CHILD_PREFERRED_FIRST_NAME", "Child: preferred first name"],
  ["CHILD_UPN", "Child: UPN"],
  ["CHILD_YEAR_GROUP", "Child: year group"],
  ["CHILD_ADDRESS_LINE_1", "Child: address, line 1"],
  ["CHILD_ADDRESS_LINE_2", "Child: address, line 2"],
  ["CHILD_TOWN", "Child: town"],
  ["CHILD_POSTCODE", "Child: postcode"],
];
const contact: readonly (readonly [string, string])[] = [
  ["NAME", "name"],
  ["TITLE", "title"],
  ["FIRST_NAME", "first name"],
  ["LAST_NAME", "last name"],
  ["RELATIONSHIP", "relationship"],
  ["EMAIL", "email"],
  ["PHONE", "phone"],
  ["ADDRESS", "address"],
  ["LANGUAGE", "language"],
  ["PARENTAL_RESPONSIBILITY", "parental responsibility"],
  ["LIVES_WITH", "lives with the child"],
  ["PRIORITY", "priority"],
  ["SAYS_NO", "says no"],
  ["COURT_ORDER", "court order"],
];

/** The columns that a sheet may have, by name and in words: those of the child, of the one contact of a row, and of up to six parents. */
export const columnNames: readonly (readonly [string, string])[] = [
  ...child,
  ...contact.map(([field, words]) => [`CONTACT_${field}`, `Contact of the row: ${words}`] as const),
  ...[1, 2, 3, 4, 5, 6].flatMap((number) =>
    contact.map(
      ([field, words]) => [`PARENT_${number}_${field}`, `Parent ${number}: ${words}`] as const,
    ),
  ),
];
