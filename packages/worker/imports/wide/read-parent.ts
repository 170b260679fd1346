import {
  flagsCourtOrder,
  type ObjectedWays,
  parseAddress,
  parseEmail,
  parseLanguage,
  parsePersonName,
  parsePhone,
  parsePriority,
  parseRelationship,
  parseSaysNo,
  parseYesNo,
  type RowParent,
} from "@elm-court/domain";
import { isTooLong, type RowCells } from "./row-cells.ts";
import type { ParentField } from "./wide-columns.ts";

const fields: readonly ParentField[] = [
  "NAME",
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
];

/** The name in one cell, or out of the cells of its parts. */
function typedName(cells: RowCells, number: number): string {
  const whole = cells.parent(number, "NAME");
  if (whole !== "") return whole;
  const [first, last] = [cells.parent(number, "FIRST_NAME"), cells.parent(number, "LAST_NAME")];
  // A title alone names nobody; with the last name alone it is what the school calls them.
  return [first === "" && last !== "" ? cells.parent(number, "TITLE") : "", first, last]
    .filter((part) => part !== "")
    .join(" ");
}

function readSaysNo(cells: RowCells, number: number): ObjectedWays | undefined {
  const typed = cells.parent(number, "SAYS_NO");
  const { ways, understood } = parseSaysNo(typed);
  if (!understood)
    cells.leaveOut(
      cells.parentColumn(number, "SAYS_NO"),
      typed,
      "Counts as a no to all ways, to be safe. Ask, and write “yes” if the parent said no (or the ways: email; text); leave it blank if not.",
    );
  return ways;
}

/** Details without a name belong to nobody. Only a no among them is kept: for a person without a name, who gets no messages. */
function readNameless(
  cells: RowCells,
  number: number,
  saysNo: ObjectedWays | undefined,
  courtOrder: boolean,
): RowParent | undefined {
  const typed = typedName(cells, number);
  const given = fields.filter((field) => field !== "NAME" && cells.parent(number, field) !== "");
  if (typed === "" && given.length === 0) return undefined;
  const kept =
    saysNo === undefined
      ? "Nothing about this parent is taken."
      : "Only the no counts; nothing is sent to this parent.";
  cells.leaveOut(
    cells.parentColumn(number, "NAME"),
    typed,
    typed === ""
      ? `Add the parent's name: there is ${given.join(", ")} without one. ${kept}`
      : `Correct the parent's name: it is too long or has a character that is no part of one. ${kept}`,
  );
  if (saysNo === undefined) return undefined;
  return { number, name: `Parent ${number} (name not given)`, kind: "unknown", saysNo, courtOrder };
}

/** One parent of a row; `undefined` when the row has none of that number. Values that cannot be read are left out one by one. */
export function readParent(cells: RowCells, number: number): RowParent | undefined {
  const typed = (field: ParentField): string => cells.parent(number, field);
  const read = <Value>(
    field: ParentField,
    parse: (text: string) => Value | undefined,
    whatToDo: string,
  ): Value | undefined =>
    cells.read(cells.parentColumn(number, field), typed(field), parse, whatToDo);

  const saysNo = readSaysNo(cells, number);
  const courtOrder = flagsCourtOrder(typed("COURT_ORDER"));
  const called = typedName(cells, number);
  const name = isTooLong(called) ? undefined : parsePersonName(called);
  if (name === undefined) return readNameless(cells, number, saysNo, courtOrder);
  return {
    number,
    name,
    kind:
      read(
        "RELATIONSHIP",
        parseRelationship,
        "Counts as unknown. Write for example mother, father, grandparent, guardian.",
      ) ?? "unknown",
    email: read("EMAIL", parseEmail, "Correct the email address."),
    phone: read("PHONE", parsePhone, "Correct the phone number, for example 07700 900123."),
    address: read(
      "ADDRESS",
      parseAddress,
      "Write the address in one cell, parts divided by commas.",
    ),
    language: read("LANGUAGE", parseLanguage, "Write a language, for example Polish or pl."),
    parentalResponsibility: read(
      "PARENTAL_RESPONSIBILITY",
      parseYesNo,
      "Counts as unknown. Write yes or no.",
    ),
    livesWith: read("LIVES_WITH", parseYesNo, "Counts as unknown. Write yes or no."),
    contactPriority: read("PRIORITY", parsePriority, "Write a whole number, 1 for the first."),
    saysNo,
    courtOrder,
  };
}
