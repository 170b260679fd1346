import type { Instant, LetterCode, LinkPurpose, MailingId, ParentId } from "@elm-court/domain";
import { linkWorks } from "@elm-court/domain";
import { slowHash } from "../codes/slow-hash.ts";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import * as families from "../items/family-schemas.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Item, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

/** A personal link, and whom it is of. */
export type Link = {
  /** SHA-256 of the token, lower-case hex; for a letter's code a slow hash. Neither is ever kept itself. */
  readonly tokenHash: string;
  readonly parentId: ParentId;
  readonly opens: LinkPurpose;
  /** From then on it opens nothing, and what it opened is closed; without it, it ends when it is stopped. */
  readonly endsAt?: Instant | undefined;
};

/** The link that a letter's code stands for, and what the code was made for. */
export type LetterLink = Link & {
  readonly madeAt: Instant;
  /** The mailing whose letter or slip the code is on. */
  readonly mailingId?: MailingId | undefined;
  /** False once the parent's links were stopped: it opens nothing, and a signed slip with it still says whose it is. */
  readonly works: boolean;
};

export interface LinkStore {
  /** A link that works. One that was stopped is not there. */
  findLink(tokenHash: string): Promise<Link | undefined>;
  addLink(link: Link): Promise<void>;
  /** Makes this code one of the parent's links. Throws when it was drawn before: draw another. */
  addLetterCode(made: {
    readonly code: LetterCode;
    readonly parentId: ParentId;
    readonly madeAt: Instant;
    readonly mailingId?: MailingId | undefined;
  }): Promise<void>;
  /** Whose code it is, stopped or not: whoever opens pages with it asks whether it `works`. */
  findLetterCode(code: LetterCode): Promise<LetterLink | undefined>;
  /** Stops every link and code of this parent that opens their pages, those too that are just being made. */
  stopLinks(parentId: ParentId, at: Instant): Promise<void>;
}

const mostRounds = 5;

async function loadSeries(table: Table, parentId: ParentId): Promise<number> {
  const [item] = await table.getMany([keys.linkSeries(parentId)]);
  return parseOptional(families.linkSeries, item)?.series ?? 0;
}

/** One slow hash for all codes, since a code must be found by it: 55 bits are too many to try them all so slowly. */
function letterHash(code: LetterCode): Promise<string> {
  return slowHash(code, "letter code");
}

async function readLink(table: Table, item: Item | undefined) {
  const kept = parseOptional(families.link, item);
  if (kept === undefined) return undefined;
  const { series = 0, letter, ...link } = kept;
  const current = await loadSeries(table, link.parentId);
  return { link, letter, works: linkWorks({ opens: link.opens, series }, current) };
}

/** Personal links and letters' codes. Stopping is one write on the parent, so that no link can be forgotten (promise P5). */
export function createLinkStore(table: Table): LinkStore {
  const find = async (tokenHash: string) => {
    const [item] = await table.getMany([keys.link(tokenHash)]);
    return readLink(table, item);
  };
  const bodyOf = async (link: Link, letter?: Pick<LetterLink, "madeAt" | "mailingId">) =>
    JSON.stringify({ ...link, series: await loadSeries(table, link.parentId), letter });
  return {
    findLink: async (tokenHash) => {
      const found = await find(tokenHash);
      return found?.works === true ? found.link : undefined;
    },
    addLink: async (link) => {
      await writeSurely(table, [
        { put: { ...keys.link(link.tokenHash), body: await bodyOf(link) } },
      ]);
    },
    addLetterCode: async ({ code, parentId, madeAt, mailingId }) => {
      const link = { tokenHash: await letterHash(code), parentId, opens: "answer" } as const;
      const body = await bodyOf(link, { madeAt, mailingId });
      const put = { ...keys.link(link.tokenHash), body };
      if (!(await writeSurely(table, [{ put, onlyIf: "absent" }])))
        throw new Error("a letter's code was drawn twice");
    },
    findLetterCode: async (code) => {
      const found = await find(await letterHash(code));
      if (found?.letter === undefined) return undefined;
      return { ...found.link, ...found.letter, works: found.works };
    },
    stopLinks: async (parentId, at) => {
      const key = keys.linkSeries(parentId);
      for (let round = 0; round < mostRounds; round += 1) {
        const before = await loadSeries(table, parentId);
        const series = before + 1;
        const body = JSON.stringify({ series, stoppedAt: at });
        const onlyIf = before === 0 ? "absent" : { version: before };
        const written = await table.write([{ put: { ...key, body, version: series }, onlyIf }]);
        if (written.done) return;
      }
      throw new StoreUnavailable("a parent's links could not be stopped");
    },
  };
}
