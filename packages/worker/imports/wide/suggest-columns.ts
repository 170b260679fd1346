import { isSheetColumn, type ColumnMapping, type SheetColumn } from "./wide-columns.ts";

// What other systems call the columns, as their exports do. Only ever suggested: a person says whether it is so.
const otherNames: readonly (readonly [SheetColumn, string])[] = [
  [
    "CHILD_FIRST_NAME",
    "FORENAME FIRST_NAME LEGAL_FORENAME PUPIL_FORENAME STUDENT_FORENAME PUPIL_FIRST_NAME STUDENT_FIRST_NAME GIVEN_NAME",
  ],
  [
    "CHILD_LAST_NAME",
    "SURNAME LAST_NAME LEGAL_SURNAME PUPIL_SURNAME STUDENT_SURNAME PUPIL_LAST_NAME STUDENT_LAST_NAME FAMILY_NAME",
  ],
  [
    "CHILD_DATE_OF_BIRTH",
    "DOB DATE_OF_BIRTH BIRTH_DATE PUPIL_DOB STUDENT_DOB PUPIL_DATE_OF_BIRTH STUDENT_DATE_OF_BIRTH D.O.B.",
  ],
  [
    "CHILD_PREFERRED_FIRST_NAME",
    "PREFERRED_FORENAME PREFERRED_FIRST_NAME CHOSEN_NAME KNOWN_AS PREFERRED_NAME",
  ],
  ["CHILD_UPN", "UPN UNIQUE_PUPIL_NUMBER PUPIL_UPN STUDENT_UPN"],
  ["CHILD_YEAR_GROUP", "YEAR YEAR_GROUP NC_YEAR YEAR_TAUGHT_IN NATIONAL_CURRICULUM_YEAR"],
  ["CHILD_ADDRESS_LINE_1", "ADDRESS_LINE_1 ADDRESS_1 STREET"],
  ["CHILD_ADDRESS_LINE_2", "ADDRESS_LINE_2 ADDRESS_2"],
  ["CHILD_TOWN", "TOWN CITY TOWN/CITY"],
  ["CHILD_POSTCODE", "POSTCODE POST_CODE HOME_POSTCODE"],
  ["CONTACT_NAME", "CONTACT CONTACT_FULL_NAME PARENT_NAME GUARDIAN_NAME"],
  ["CONTACT_TITLE", "CONTACT_SALUTATION PARENT_TITLE"],
  ["CONTACT_FIRST_NAME", "CONTACT_FORENAME PARENT_FORENAME PARENT_FIRST_NAME"],
  ["CONTACT_LAST_NAME", "CONTACT_SURNAME PARENT_SURNAME PARENT_LAST_NAME"],
  [
    "CONTACT_RELATIONSHIP",
    "RELATIONSHIP RELATION RELATIONSHIP_TO_PUPIL RELATIONSHIP_TO_STUDENT CONTACT_RELATION",
  ],
  [
    "CONTACT_EMAIL",
    "PRIMARY_EMAIL HOME_EMAIL CONTACT_EMAIL_ADDRESS CONTACT_HOME_EMAIL PARENT_EMAIL EMAIL EMAIL_ADDRESS",
  ],
  [
    "CONTACT_PHONE",
    "MOBILE MOBILE_NUMBER CONTACT_MOBILE MOBILE_PHONE CONTACT_TELEPHONE MAIN_TELEPHONE PARENT_PHONE PARENT_MOBILE",
  ],
  ["CONTACT_ADDRESS", "CONTACT_HOME_ADDRESS PARENT_ADDRESS"],
  ["CONTACT_LANGUAGE", "FIRST_LANGUAGE HOME_LANGUAGE CONTACT_FIRST_LANGUAGE PARENT_LANGUAGE"],
  [
    "CONTACT_PARENTAL_RESPONSIBILITY",
    "PARENTAL_RESPONSIBILITY HAS_PARENTAL_RESPONSIBILITY PARENTAL_RESP",
  ],
  ["CONTACT_LIVES_WITH", "LIVES_WITH LIVES_WITH_PUPIL LIVES_WITH_STUDENT RESIDES_WITH"],
  ["CONTACT_PRIORITY", "PRIORITY CONTACT_ORDER CALL_ORDER"],
  ["CONTACT_COURT_ORDER", "COURT_ORDER HAS_COURT_ORDER"],
];
const byOtherName = new Map(
  otherNames.flatMap(([column, names]) => names.split(" ").map((name) => [name, column] as const)),
);

/**
 * What the columns of a header, in capitals with `_` for spaces, may be: by their own names, or by what other systems call them. Each
 * column is suggested once, for the first that has the name.
 */
export function suggestColumns(names: readonly string[]): ColumnMapping {
  const own = new Set(names.filter(isSheetColumn));
  const taken = new Set<SheetColumn>();
  return names.map((name) => {
    const other = byOtherName.get(name);
    const column = isSheetColumn(name)
      ? name
      : other !== undefined && own.has(other)
        ? undefined
        : other;
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
}
