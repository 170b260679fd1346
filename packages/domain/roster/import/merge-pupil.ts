import { isPupilId, makeId } from "../../ids.ts";
import { yearGroupKey } from "../cells/parse-year-group.ts";
import { plainText, textKey } from "../cells/text-key.ts";
import type { PostalAddress, Pupil } from "../pupil.ts";
import type { PupilSource } from "../source.ts";
import type { Difference } from "./difference.ts";
import { postcodeKey } from "./match-pupil.ts";
import type { RosterRow, RowPupil } from "./roster-row.ts";

/** `Amira Khan`. */
export function fullName(pupil: { readonly firstName: string; readonly lastName: string }): string {
  return `${pupil.firstName} ${pupil.lastName}`;
}

/** An address on one line, for a person to compare. */
export function addressInWords(address: PostalAddress): string {
  return [...address.lines, address.town, address.postcode]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** The address after a file's: blank parts say nothing, but parts of two places are never mixed. */
export function mergeAddress(
  before: PostalAddress | undefined,
  after: PostalAddress | undefined,
): PostalAddress | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  const moved = postcodeKey(after) !== "" && postcodeKey(after) !== postcodeKey(before);
  if (moved) return after;
  const town = after.town ?? before.town;
  const postcode = before.postcode ?? after.postcode;
  return {
    lines: after.lines.length > 0 ? after.lines : before.lines,
    ...(town === undefined ? {} : { town }),
    ...(postcode === undefined ? {} : { postcode }),
  };
}

/** Whether a file's value says nothing new. `keyOf` gives what two spellings of the same value have in common. */
export function isSaid(
  before: string | undefined,
  after: string | undefined,
  keyOf: (text: string) => string = textKey,
): boolean {
  return after === undefined || (before !== undefined && keyOf(before) === keyOf(after));
}

/** The same for a name: one that a system without accents wrote (`Zoe` for `Zoë`) says nothing new. */
export function isNameSaid(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return after === undefined;
  return isSaid(before, after) || plainText(before) === textKey(after);
}

/** Where a record came in from, for a person to compare; nothing for a sheet, which may be anybody's. */
function sourceInWords(source: PupilSource | undefined): string | undefined {
  return source?.id === undefined ? undefined : `${source.kind} ${source.scope} ${source.id}`;
}

/** The pupil that a row adds. The id is the same however often the row is planned. */
export function newPupil({ pupil, rowKey }: RosterRow): Pupil {
  const { bornOn, ...rest } = pupil;
  return {
    id: makeId(isPupilId, "pup", rowKey),
    ...rest,
    roll: { status: "on_roll", ...(bornOn === undefined ? {} : { bornOn }) },
  };
}

/** The pupil after a row about them, and what differs. A blank cell leaves what is there. */
export function mergePupil(
  before: Pupil,
  row: RowPupil,
): { readonly pupil: Pupil; readonly differences: readonly Difference[] } {
  const address = mergeAddress(before.address, row.address);
  const about = fullName(before);
  const names = [
    { about, field: "first name", before: before.firstName, after: row.firstName },
    { about, field: "last name", before: before.lastName, after: row.lastName },
  ].filter((name) => !isNameSaid(name.before, name.after));
  const fields = [
    ["preferred name", before.preferredName, row.preferredName],
    ["year group", before.yearGroup, row.yearGroup, yearGroupKey],
    ["UPN", before.upn, row.upn],
    ["came in from", sourceInWords(before.source), sourceInWords(row.source)],
    ["date of birth", before.roll.bornOn, row.bornOn],
    [
      "address",
      before.address && addressInWords(before.address),
      address && addressInWords(address),
    ],
  ] as const;
  const others = fields.flatMap(([field, was, is, keyOf]) =>
    is === undefined || isSaid(was, is, keyOf) ? [] : [{ about, field, before: was, after: is }],
  );
  const differences: readonly Difference[] = [...names, ...others];
  if (differences.length === 0) return { pupil: before, differences };
  return {
    pupil: {
      ...before,
      firstName: isNameSaid(before.firstName, row.firstName) ? before.firstName : row.firstName,
      lastName: isNameSaid(before.lastName, row.lastName) ? before.lastName : row.lastName,
      preferredName: row.preferredName ?? before.preferredName,
      yearGroup: row.yearGroup ?? before.yearGroup,
      upn: row.upn ?? before.upn,
      address,
      source: sourceInWords(row.source) === undefined ? before.source : row.source,
      roll: {
        ...before.roll,
        ...(row.bornOn === undefined ? {} : { bornOn: row.bornOn }),
      },
    },
    differences,
  };
}
