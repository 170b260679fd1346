import {
  flagsCourtOrder,
  type ObjectedWays,
  parseAddress,
  parseEmail,
  parseLanguage,
  parsePersonName,
  parsePhone,
  parseRelationship,
  parseSaysNo,
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
  "SAYS_NO",
  "COURT_ORDER",
];

function readSaysNo(cells: RowCells, number: number): ObjectedWays | undefined {
  const typed = cells.parent(number, "SAYS_NO");
  const { ways, understood } = parseSaysNo(typed);
  if (!understood)
    cells.leaveOut(
      `PARENT_${number}_SAYS_NO`,
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
  const typed = cells.parent(number, "NAME");
  const given = fields.filter((field) => field !== "NAME" && cells.parent(number, field) !== "");
  if (typed === "" && given.length === 0) return undefined;
  const kept =
    saysNo === undefined
      ? "Nothing about this parent is taken."
      : "Only the no counts; nothing is sent to this parent.";
  cells.leaveOut(
    `PARENT_${number}_NAME`,
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
  ): Value | undefined => cells.read(`PARENT_${number}_${field}`, typed(field), parse, whatToDo);

  const saysNo = readSaysNo(cells, number);
  const courtOrder = flagsCourtOrder(typed("COURT_ORDER"));
  const name = isTooLong(typed("NAME")) ? undefined : parsePersonName(typed("NAME"));
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
    saysNo,
    courtOrder,
  };
}
