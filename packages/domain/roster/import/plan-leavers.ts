import type { PupilId } from "../../ids.ts";
import type { LondonDate } from "../../time/london.ts";
import { nameKey } from "../cells/text-key.ts";
import { yearGroupKey } from "../cells/parse-year-group.ts";
import type { Parent, Relationship } from "../parent.ts";
import type { Pupil } from "../pupil.ts";
import { compareSources, type RosterSourceKind } from "../source.ts";
import { isAccepted, type PlannedRow } from "./planned-row.ts";
import type { RosterNow } from "./roster-row.ts";

/** What a file claims of those whom it does not name, or names as gone. */
export type FileClaims = {
  readonly kind: RosterSourceKind;
  /** The whole list of these scopes: whoever of the same kind and scope is not in it has left. */
  readonly isWhole: boolean;
  readonly scopes: readonly string[];
  /** Whom it says to take away, by the other system's ids. */
  readonly gone: readonly string[];
};

/** A contact whom the file no longer names for a pupil who stays. */
export type LeavingContact = {
  readonly pupil: Pupil;
  readonly parent: Parent;
  readonly relationship: Relationship;
};

/** How many of a year group would leave, out of how many. `look`: so many that the file may be cut off, and a person must say that it is so. */
export type LeavingCount = {
  /** Empty: pupils without a year group. */
  readonly yearGroup: string;
  readonly what: "pupils" | "contacts";
  readonly leaving: number;
  readonly of: number;
  readonly look: boolean;
};

export type Leavers = {
  readonly pupils: readonly Pupil[];
  readonly contacts: readonly LeavingContact[];
  readonly counts: readonly LeavingCount[];
};

const nobody: Leavers = { pupils: [], contacts: [], counts: [] };
const fewest = 3;
const tenth = 10;

const isSheet = (one: RosterSourceKind): boolean => one === "wide" || one === "tall";
const groupOf = ({ yearGroup }: Pupil): string =>
  yearGroup === undefined ? "" : yearGroupKey(yearGroup);

/** Sheets are one kind: a school that changes the shape of its sheet has the same pupils. */
function isSameKind(kind: RosterSourceKind, before: RosterSourceKind | undefined): boolean {
  const was = before ?? "wide";
  return kind === was || (isSheet(kind) && isSheet(was));
}

const fullNameKey = (one: { readonly firstName: string; readonly lastName: string }): string =>
  `${nameKey(one.firstName)}|${nameKey(one.lastName)}`;

/** Everybody whom a row is about, or may be about: none of them has left by this file. */
function namedIn(rows: readonly PlannedRow[], pupils: readonly Pupil[]): ReadonlySet<PupilId> {
  const ids = new Set<PupilId>();
  const unclear = new Set<string>();
  for (const planned of rows) {
    if (isAccepted(planned)) ids.add(planned.change.pupil.id);
    else if (planned.group === "close_match") for (const { id } of planned.pupils) ids.add(id);
    else unclear.add(fullNameKey(planned.row.pupil));
  }
  for (const pupil of pupils) if (unclear.has(fullNameKey(pupil))) ids.add(pupil.id);
  return ids;
}

function listContacts(
  { pupils, parents, relationships }: RosterNow,
  rows: readonly PlannedRow[],
  claims: FileClaims,
): readonly LeavingContact[] {
  const parentOf = new Map(parents.map((parent) => [parent.id, parent]));
  const pupilOf = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const families = new Map(
    rows
      .filter(isAccepted)
      .map((row) => [row.change.pupil.id, new Set(row.family.map(({ id }) => id))] as const),
  );
  const gone = new Set(claims.gone);
  return relationships.flatMap((relationship) => {
    const [pupil, parent] = [
      pupilOf.get(relationship.pupilId),
      parentOf.get(relationship.parentId),
    ];
    if (pupil === undefined || parent === undefined) return [];
    const isNamed = parent.source?.kind === claims.kind && gone.has(parent.source.id);
    const family = families.get(pupil.id);
    // A wide sheet has room for some contacts only: who is not in it is no contact less (product behaviour 11).
    const isMissing =
      claims.isWhole &&
      claims.kind !== "wide" &&
      relationship.source === claims.kind &&
      family?.has(parent.id) === false;
    return isNamed || isMissing ? [{ pupil, parent, relationship }] : [];
  });
}

function countLeaving(
  what: LeavingCount["what"],
  leaving: readonly Pupil[],
  all: readonly Pupil[],
): readonly LeavingCount[] {
  const totals = Map.groupBy(all, groupOf);
  return [...Map.groupBy(leaving, groupOf)].map(([yearGroup, { length }]) => {
    const of = totals.get(yearGroup)?.length ?? length;
    const look = length >= fewest && length * tenth > of;
    return { yearGroup, what, leaving: length, of, look };
  });
}

/**
 * Who leaves by a file (product behaviour 11): by a whole list, those of the same kind and scope whom it does not name, or may mean; by any
 * file, those whom it names as gone. Pupils and contacts are counted apart, per year group. Nobody leaves by silence of anything else, and an
 * objection stays whoever leaves.
 */
export function planLeavers(
  roster: RosterNow,
  rows: readonly PlannedRow[],
  claims: FileClaims,
): Leavers {
  if (!claims.isWhole && claims.gone.length === 0) return nobody;
  const onRoll = roster.pupils.filter(({ roll }) => roll.status === "on_roll");
  const ofScope = onRoll.filter(
    ({ source }) =>
      isSameKind(claims.kind, source?.kind) && claims.scopes.includes(source?.scope ?? ""),
  );
  const inScope = new Set(ofScope);
  const named = namedIn(rows, onRoll);
  const pupils = onRoll.filter(
    (pupil) =>
      claims.gone.some(
        (id) => compareSources({ kind: claims.kind, id }, pupil.source) === "same",
      ) ||
      (claims.isWhole && inScope.has(pupil) && !named.has(pupil.id)),
  );
  const leaving = new Set(pupils);
  const contacts = listContacts(roster, rows, claims).filter(({ pupil }) => !leaving.has(pupil));
  const pupilOf = new Map(onRoll.map((pupil) => [pupil.id, pupil]));
  return {
    pupils,
    contacts,
    counts: [
      ...countLeaving("pupils", pupils, ofScope),
      ...countLeaving(
        "contacts",
        contacts.map(({ pupil }) => pupil),
        roster.relationships.flatMap(({ pupilId }) => pupilOf.get(pupilId) ?? []),
      ),
    ],
  };
}

/** What a person calls a count when they say that they have looked at it: `9`, or `contacts-9`. */
export function leavingName({ what, yearGroup }: LeavingCount): string {
  const group = yearGroup === "" ? "none" : yearGroup;
  return what === "pupils" ? group : `contacts-${group}`;
}

/** The leaver guard: the counts that somebody must look at, and has not said to have looked at. While there is one, nobody leaves. */
export function listUnseen(
  counts: readonly LeavingCount[],
  lookedAt: readonly string[],
): readonly LeavingCount[] {
  return counts.filter((count) => count.look && !lookedAt.includes(leavingName(count)));
}

/** The pupil once they have left, `on` a London date. Every rule and every objection goes on for them. */
export function leave(pupil: Pupil, on: LondonDate): Pupil {
  return { ...pupil, roll: { ...pupil.roll, status: "left", leftOn: on } };
}
