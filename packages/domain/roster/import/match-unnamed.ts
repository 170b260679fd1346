import type { PupilId } from "../../ids.ts";
import { emailKey } from "../cells/parse-email.ts";
import { phoneKey } from "../cells/parse-phone.ts";
import { nameKey } from "../cells/text-key.ts";
import type { Pupil } from "../pupil.ts";
import { sourceKey } from "../source.ts";
import { startGrouped } from "./grouped.ts";
import {
  type CloseMatchReason,
  compareChildren,
  knownNames,
  postcodeKey,
  type PupilMatch,
} from "./match-pupil.ts";
import type { RosterNow, RosterRow, RowPupil } from "./roster-row.ts";

// Of one key: far more than any school has, and what keeps 20,000 rows fast.
const mostOfOneKey = 20;

type Child = Omit<RowPupil, "bornOn">;

function contactsOf(parent: {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}): readonly string[] {
  const { email, phone } = parent;
  return [
    ...(email === undefined ? [] : [emailKey(email)]),
    ...(phone === undefined ? [] : [phoneKey(phone)]),
  ];
}

function keysOf(one: Child, born: string): string[] {
  const [first, last] = [nameKey(one.firstName), nameKey(one.lastName)];
  const postcode = postcodeKey(one.address);
  const names = `names ${first}|${last}`;
  return postcode === "" ? [names] : [names, `twin ${last}|${born}|${postcode}`];
}

function contactKeysOf(one: Child, born: string, contacts: readonly string[]): string[] {
  const names = [
    ...knownNames(one).map((name) => `first ${name}`),
    `last ${nameKey(one.lastName)}`,
  ];
  return contacts.flatMap((contact) => names.map((name) => `${name}|${born}|${contact}`));
}

function firstOf(ids: ReadonlySet<PupilId>): readonly PupilId[] {
  const first: PupilId[] = [];
  for (const id of ids) {
    if (first.length === mostOfOneKey) break;
    first.push(id);
  }
  return first;
}

const identity = (one: Child, born: string): string =>
  `${nameKey(one.firstName)}|${nameKey(one.lastName)}|${born}`;

/** Why a pupil whom no row names may be the one meant; nothing that both sides say may contradict it. */
function reasonOf(row: RowPupil, pupil: Pupil, sameContact: boolean): CloseMatchReason | undefined {
  const { first, known, last, born, unborn, lives, apart, upns, ids } = compareChildren(row, pupil);
  if (ids === "different" && !born) return undefined;
  if (known && born && sameContact) return "another_last_name";
  if (upns) return undefined;
  if (first && last && !apart) return unborn ? "birth_date_missing" : "another_birth_date";
  return last && born && (lives || sameContact) ? "another_first_name" : undefined;
}

/**
 * Looks, for a row that is nobody's, among the pupils whom no row of the file names: one whose first name, last name or birth date
 * was put right, or put wrong, would else come in a second time, without the noes. A pupil whom another row names is somebody
 * else: twins in one file are two.
 */
export function searchUnnamed(
  roster: RosterNow,
  rows: readonly RosterRow[],
): (row: RosterRow) => PupilMatch {
  const named = new Set(
    rows.flatMap(({ pupil }) => [
      identity(pupil, pupil.bornOn ?? ""),
      ...(pupil.source?.id === undefined ? [] : [sourceKey(pupil.source) ?? ""]),
      ...(pupil.upn === undefined ? [] : [pupil.upn]),
    ]),
  );
  const unnamed = new Map(
    roster.pupils
      .filter(
        (pupil) =>
          !named.has(identity(pupil, pupil.roll.bornOn ?? "")) &&
          !named.has(pupil.upn ?? "") &&
          !named.has(sourceKey(pupil.source) ?? ""),
      )
      .map((pupil) => [pupil.id, pupil] as const),
  );
  const byKey = startGrouped<PupilId>();
  const byContact = startGrouped<PupilId>();
  for (const pupil of unnamed.values())
    for (const key of keysOf(pupil, pupil.roll.bornOn ?? "")) byKey.add(key, pupil.id);
  const parents = new Map(roster.parents.map((parent) => [parent.id, parent]));
  for (const { pupilId, parentId } of roster.relationships) {
    const [pupil, parent] = [unnamed.get(pupilId), parents.get(parentId)];
    if (pupil === undefined || parent === undefined) continue;
    for (const key of contactKeysOf(pupil, pupil.roll.bornOn ?? "", contactsOf(parent)))
      byContact.add(key, pupil.id);
  }
  return ({ pupil: child, parents: family }) => {
    const born = child.bornOn ?? "";
    const contactKeys = contactKeysOf(child, born, family.flatMap(contactsOf));
    const through = new Set(contactKeys.flatMap((key) => firstOf(byContact.of(key))));
    const alike = keysOf(child, born).flatMap((key) => firstOf(byKey.of(key)));
    const found = [...new Set([...through, ...alike])].flatMap((id) => {
      const pupil = unnamed.get(id);
      const reason = pupil && reasonOf(child, pupil, through.has(id));
      return pupil === undefined || reason === undefined ? [] : [{ pupil, reason }];
    });
    const [only] = found;
    if (only === undefined) return { kind: "none" };
    const pupils = found.map(({ pupil }) => pupil);
    return { kind: "close", reason: found.length > 1 ? "more_than_one" : only.reason, pupils };
  };
}
