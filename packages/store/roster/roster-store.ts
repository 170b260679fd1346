import {
  type ImportId,
  type Instant,
  type Parent,
  type Pupil,
  pupilKnownAs,
  type Relationship,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { blockReasons } from "../addresses/address-store.ts";
import { changeWrites, type PupilChange } from "../answers/write-change.ts";
import { keys, lists } from "../dynamo/keys.ts";
import { parseBody } from "../items/parse-body.ts";
import * as families from "../items/family-schemas.ts";
import { parentId } from "../items/fields.ts";
import { lookupWrites } from "../lookup/lookup-writes.ts";
import type { Condition, Item, Table, Write } from "../table/table.ts";
import { fingerprintOf, identitiesOf } from "./fingerprint.ts";
import { parentItem, parentPrint, relationshipItem } from "./family-items.ts";
import { journalOf } from "./journal-of.ts";
import { pupilItem } from "./pupil-item.ts";

/** A pupil as the roster import saves one, with everything that hangs on them. */
export type RosterChange = {
  readonly pupil: Pupil;
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  /** Relationships to end, as they were: what is kept of each is that it was there. */
  readonly removed?: readonly Relationship[] | undefined;
  /** Of `relationships`, those that were ended before and are back. */
  readonly restored?: readonly Relationship[] | undefined;
  /** The pupil's state before, and the events this row adds: at least `pupil_added` for a new pupil. */
  readonly change: PupilChange;
  /** The import that it is a row of, and its place: kept so that it can be taken back. */
  readonly partOf?: { readonly importId: ImportId; readonly place: number } | undefined;
  /**
   * What the row was decided on, of the things that it saves. Given, each is saved only while it is still so, or still not there,
   * and no second pupil gets the same number, or the same names, birth date and postcode.
   */
  readonly decidedOn?:
    | {
        readonly pupil: Pupil | undefined;
        readonly parents: readonly Parent[];
        readonly relationships: readonly Relationship[];
      }
    | undefined;
};

export type Roster = {
  readonly pupils: readonly Pupil[];
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  /** Those that an import has ended. */
  readonly removed: readonly Relationship[];
};

export interface RosterStore {
  /** The whole roster. From an index: behind by moments, so a commit checks again by itself. */
  listRoster(): Promise<Roster>;
  /** One pupil's row, whole or not at all; repeating it with the same `rowId` changes nothing. */
  recordRosterRow(
    row: RosterChange,
    at: Instant,
    rowId: string,
  ): Promise<"recorded" | "already_recorded" | "conflict">;
}

const wish = z.object({ parentId: parentId });

/** A relationship that ends leaves a mark, so that whoever comes back is held; one that comes back takes the mark away. */
function removalWrites({ removed = [], restored = [] }: RosterChange): Write[] {
  return [
    ...removed.flatMap((one): Write[] => [
      {
        remove: keys.relationship(one.parentId, one.pupilId),
        onlyIf: { status: fingerprintOf(one) },
      },
      {
        put: {
          ...keys.removedRelationship(one.parentId, one.pupilId),
          body: JSON.stringify(one),
          list: lists.removedRelationships,
          listKey: `${one.pupilId} ${one.parentId}`,
        },
      },
    ]),
    ...restored.map((one): Write => ({
      remove: keys.removedRelationship(one.parentId, one.pupilId),
    })),
  ];
}

/** Nobody else may be, or become, the same pupil meanwhile: two imports at once would bring everybody in twice. */
function identityWrites({ pupil, decidedOn }: RosterChange): Write[] {
  if (decidedOn === undefined) return [];
  const now = identitiesOf(pupil);
  const before = decidedOn.pupil === undefined ? [] : identitiesOf(decidedOn.pupil);
  return [
    ...now
      .filter((hash) => !before.includes(hash))
      .map((hash): Write => {
        const body = JSON.stringify({ pupilId: pupil.id });
        return { put: { ...keys.pupilIdentity(hash), body }, onlyIf: "absent" };
      }),
    ...before
      .filter((hash) => !now.includes(hash))
      .map((hash): Write => ({ remove: keys.pupilIdentity(hash) })),
  ];
}

/** That the row was saved; of an import, what it saved and what was there before besides. */
function onceItem(row: RosterChange, at: Instant, rowId: string): Item {
  return row.partOf === undefined
    ? { ...keys.rosterRow(rowId), body: JSON.stringify({ rowId, at }) }
    : {
        ...keys.importRow(row.partOf.importId, rowId),
        body: JSON.stringify(journalOf(row, row.partOf, rowId)),
      };
}

/** What must hold of each of the row's records for it to be saved: still as it was decided on, or still not there. */
function conditionsOf({ decidedOn }: RosterChange): {
  readonly pupil: () => Condition | undefined;
  readonly parent: (parent: Parent) => Condition | undefined;
  readonly relationship: (one: Relationship) => Condition | undefined;
} {
  const still = (print: string | undefined): Condition | undefined =>
    decidedOn && (print === undefined ? "absent" : { status: print });
  return {
    pupil: () => still(decidedOn?.pupil && fingerprintOf(decidedOn.pupil)),
    parent: ({ id }) => {
      const before = decidedOn?.parents.find((one) => one.id === id);
      return still(before && parentPrint(before));
    },
    relationship: ({ pupilId, parentId }) => {
      const before = decidedOn?.relationships.find(
        (one) => one.pupilId === pupilId && one.parentId === parentId,
      );
      return still(before && fingerprintOf(before));
    },
  };
}

/** The roster: pupils, parents and what ties them. */
export function createRosterStore(table: Table, salt: () => string): RosterStore {
  return {
    listRoster: async () => {
      const [pupils, parents, relationships, wishes, blocks, removed] = await Promise.all([
        table.list(lists.pupils),
        table.list(lists.parents),
        table.list(lists.relationships),
        table.list(lists.wantsPaper),
        table.list(lists.addressBlocks),
        table.list(lists.removedRelationships),
      ]);
      const paper = new Set(wishes.map((item) => parseBody(wish, item).parentId));
      const blockOf = blockReasons(blocks);
      return {
        pupils: pupils.map((item) => parseBody(families.pupil, item)),
        parents: parents.map((item) => {
          const parent = parseBody(families.parent, item);
          return { ...parent, wantsPaper: paper.has(parent.id), addressBlock: blockOf(parent) };
        }),
        relationships: relationships.map((item) => parseBody(families.relationship, item)),
        removed: removed.map((item) => parseBody(families.relationship, item)),
      };
    },
    recordRosterRow: async (row, at, rowId) => {
      const { pupil, parents, relationships, change, decidedOn } = row;
      const found = await lookupWrites(
        table,
        pupil.id,
        pupilKnownAs(decidedOn?.pupil),
        pupilKnownAs(pupil),
      );
      const onlyIf = conditionsOf(row);
      const written = await table.write([
        { put: onceItem(row, at, rowId), onlyIf: "absent" },
        { put: pupilItem(pupil), onlyIf: onlyIf.pupil() },
        ...parents.map((parent) => ({ put: parentItem(parent), onlyIf: onlyIf.parent(parent) })),
        ...relationships.map((one) => ({
          put: relationshipItem(one),
          onlyIf: onlyIf.relationship(one),
        })),
        ...removalWrites(row),
        ...changeWrites(change, at, salt),
        ...identityWrites(row),
        ...found,
      ]);
      if (written.done) return "recorded";
      return written.failed.includes(0) ? "already_recorded" : "conflict";
    },
  };
}
