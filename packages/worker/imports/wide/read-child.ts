import {
  type LondonDate,
  parseBirthDate,
  parsePersonName,
  parsePostcode,
  parseUpn,
  parseYearGroup,
  type PostalAddress,
  type RowPupil,
  tidyText,
} from "@elm-court/domain";
import { isTooLong, type RowCells } from "./row-cells.ts";
import type { ChildColumn } from "./wide-columns.ts";

const birthDateAdvice = {
  missing: "Add the date of birth, as DD/MM/YYYY.",
  invalid: "Write the date of birth as DD/MM/YYYY, for example 31/01/2012.",
  in_the_future: "The date of birth is in the future. Correct it.",
};

function readName(cells: RowCells, column: ChildColumn, what: string): string | undefined {
  const typed = cells.child(column);
  const name = isTooLong(typed) ? undefined : parsePersonName(typed);
  if (name === undefined)
    cells.holdBack(
      column,
      typed,
      typed === ""
        ? `Add the child's ${what}.`
        : `Correct the child's ${what}: it is too long or has a character that is no part of a name.`,
    );
  return name;
}

function readBirthDate(cells: RowCells, today: LondonDate): LondonDate | undefined {
  const typed = cells.child("CHILD_DATE_OF_BIRTH");
  const born = parseBirthDate(typed, today);
  if (typeof born === "object") return born.on;
  cells.holdBack("CHILD_DATE_OF_BIRTH", typed, birthDateAdvice[born]);
  return undefined;
}

function readLine(cells: RowCells, column: ChildColumn): string | undefined {
  return cells.read(column, cells.child(column), tidyText, "");
}

function readAddress(cells: RowCells): PostalAddress | undefined {
  const lines = [
    readLine(cells, "CHILD_ADDRESS_LINE_1"),
    readLine(cells, "CHILD_ADDRESS_LINE_2"),
  ].filter((line) => line !== undefined);
  const town = readLine(cells, "CHILD_TOWN");
  const postcode = cells.read(
    "CHILD_POSTCODE",
    cells.child("CHILD_POSTCODE"),
    parsePostcode,
    "Write a UK postcode, for example LS1 4AP.",
  );
  if (lines.length === 0 && town === undefined && postcode === undefined) return undefined;
  return {
    lines,
    ...(town === undefined ? {} : { town }),
    ...(postcode === undefined ? {} : { postcode }),
  };
}

/**
 * The child of a row, as of `today` in London. `undefined`, with a `row_held_back` problem, when nobody can be sure which child it
 * is; other values are left out one by one.
 */
export function readChild(cells: RowCells, today: LondonDate): RowPupil | undefined {
  const firstName = readName(cells, "CHILD_FIRST_NAME", "first name");
  const lastName = readName(cells, "CHILD_LAST_NAME", "last name");
  const bornOn = readBirthDate(cells, today);
  if (firstName === undefined || lastName === undefined || bornOn === undefined) return undefined;
  const preferred = (column: ChildColumn): string | undefined =>
    cells.read(column, cells.child(column), parsePersonName, "Write a name, or leave it blank.");
  const given = preferred("CHILD_PREFERRED_GIVEN_NAME");
  return {
    firstName,
    lastName,
    bornOn,
    preferredName: preferred("CHILD_PREFERRED_FIRST_NAME") ?? given,
    upn: cells.read(
      "CHILD_UPN",
      cells.child("CHILD_UPN"),
      parseUpn,
      "A UPN is a letter and 12 more characters. Correct it, or leave it blank.",
    ),
    yearGroup: cells.read(
      "CHILD_YEAR_GROUP",
      cells.child("CHILD_YEAR_GROUP"),
      parseYearGroup,
      "Write 1 to 13, R or N.",
    ),
    address: readAddress(cells),
  };
}
