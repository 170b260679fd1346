import {
  type Instant,
  isPupilId,
  millisecondsOf,
  type ParentId,
  type Relationship,
  type Parent,
  type Pupil,
} from "@elm-court/domain";
import { blockKeysOf, blockReasonIn } from "../addresses/address-store.ts";
import { keys, lists, prefixes } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as families from "../items/family-schemas.ts";
import { createLinkStore, type LinkStore } from "../links/link-store.ts";
import type { Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

export type ParentSession = {
  /** SHA-256 of the cookie's token, lower-case hex. */
  readonly tokenHash: string;
  readonly parentId: ParentId;
  readonly expiresAt: Instant;
  /** What has been filled in and not yet saved, as JSON text that only the parents' pages read. */
  readonly draft: string;
};

export type Family = {
  readonly parent: Parent;
  readonly children: readonly {
    readonly pupil: Pupil;
    readonly relationship: Relationship;
  }[];
};

export interface ParentStore extends LinkStore {
  /** A session that has expired by `now` is not there. */
  findSession(tokenHash: string, now: Instant): Promise<ParentSession | undefined>;
  saveSession(session: ParentSession): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  /** A parent and their children on the roster, eldest first; `undefined` for an unknown parent. */
  loadFamily(parentId: ParentId): Promise<Family | undefined>;
  /** Records the parent's own wish: paper instead of email. It says nothing about contact with the child. */
  recordWantsPaper(parentId: ParentId): Promise<void>;
}

const secondsOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000);

/** Eldest first, then by name: the same order on every page. */
function inFamilyOrder(a: Family["children"][number], b: Family["children"][number]): number {
  const rank = ({ pupil }: typeof a): string =>
    `${pupil.roll.bornOn ?? "9999-12-31"} ${pupil.firstName} ${pupil.id}`;
  return rank(a) < rank(b) ? -1 : 1;
}

async function loadFamily(table: Table, parentId: ParentId): Promise<Family | undefined> {
  const items = await table.query(keys.parent(parentId).pk, prefixes.everything);
  const profile = items.find((item) => item.sk === keys.parent(parentId).sk);
  if (profile === undefined) return undefined;
  const wantsPaper = items.some((item) => item.sk === keys.wantsPaper(parentId).sk);
  const relationships = items
    .filter((item) => isPupilId(item.sk.slice("PUPIL#".length)))
    .map((item): Relationship => parseBody(families.relationship, item));
  const parent = parseBody(families.parent, profile);
  const wanted = [...relationships.map((one) => keys.pupil(one.pupilId)), ...blockKeysOf(parent)];
  const held = wanted.length === 0 ? [] : await table.getMany(wanted);
  const children = relationships.flatMap((relationship, place) => {
    const pupil = parseOptional(families.pupil, held[place]);
    return pupil === undefined ? [] : [{ pupil, relationship }];
  });
  return {
    parent: { ...parent, wantsPaper, addressBlock: blockReasonIn(held[relationships.length]) },
    children: children.toSorted(inFamilyOrder),
  };
}

/** Links, sessions and families. Nothing here reads `safeguarding`: the parents' role cannot. */
export function createParentStore(table: Table): ParentStore {
  return {
    ...createLinkStore(table),
    findSession: async (tokenHash, now) => {
      const [item] = await table.getMany([keys.session(tokenHash)]);
      const session = parseOptional(families.session, item);
      return session !== undefined && now < session.expiresAt ? session : undefined;
    },
    saveSession: async (session) => {
      await writeSurely(table, [
        {
          put: {
            ...keys.session(session.tokenHash),
            body: JSON.stringify(session),
            expiresAtSeconds: secondsOf(session.expiresAt),
          },
        },
      ]);
    },
    endSession: async (tokenHash) => {
      await writeSurely(table, [{ remove: keys.session(tokenHash) }]);
    },
    loadFamily: (parentId) => loadFamily(table, parentId),
    recordWantsPaper: async (parentId) => {
      await writeSurely(table, [
        {
          put: {
            ...keys.wantsPaper(parentId),
            body: JSON.stringify({ parentId }),
            list: lists.wantsPaper,
            listKey: parentId,
          },
        },
      ]);
    },
  };
}
