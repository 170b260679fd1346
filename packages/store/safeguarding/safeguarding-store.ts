import type {
  ExemptionId,
  ExemptionRecord,
  PupilId,
  SafeguardingFacts,
  StaffId,
  TrailEntry,
} from "@elm-court/domain";
import { nothingHeld } from "../checks/nothing-held.ts";
import { keys, prefixes, toReviewPartition } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as schemas from "../items/safeguarding-schema.ts";
import type { Table, Write } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

/** What a check reads of one pupil in `safeguarding`, and the number of its last change; 0 when nothing was ever written. */
export type HeldSafeguarding = { readonly facts: SafeguardingFacts; readonly version: number };

/** One change of what `safeguarding` holds about a pupil, whole or not at all. */
export type SafeguardingChange = {
  readonly before: HeldSafeguarding;
  readonly after: SafeguardingFacts;
  /** The exemption that is given, or that was reviewed. */
  readonly record?: ExemptionRecord | undefined;
  /** Who did what: the line of the trail that is written with it. */
  readonly entry: TrailEntry;
  /** The same for every repeat of one change. */
  readonly onceId: string;
};

/** What only the console reaches: no role of a parent or a worker, and no key of a staff tool (promise P3). */
export interface SafeguardingStore {
  loadSafeguarding(pupilId: PupilId): Promise<HeldSafeguarding>;
  /** One transaction in `safeguarding`: what checks read if its version still holds, the record, the trail, the idempotency item. */
  recordSafeguarding(
    change: SafeguardingChange,
  ): Promise<"recorded" | "already_recorded" | "conflict">;
  /** What an earlier try with this id did, and whose it was. */
  findOnce(
    id: string,
  ): Promise<{ readonly by: StaffId; readonly exemptionId?: ExemptionId | undefined } | undefined>;
  findExemption(pupilId: PupilId, id: ExemptionId): Promise<ExemptionRecord | undefined>;
  /** Every exemption there ever was for this pupil, ended or not, oldest first. */
  listExemptions(pupilId: PupilId): Promise<readonly ExemptionRecord[]>;
  /** Those that nobody has reviewed yet, the one that is due first in front. */
  listToReview(): Promise<readonly ExemptionRecord[]>;
  /** Written before anything is shown. */
  recordLooks(entries: readonly TrailEntry[]): Promise<void>;
  /** Who looked at this pupil and who changed what, the latest first. */
  listTrail(pupilId: PupilId): Promise<readonly TrailEntry[]>;
  /** Writes over all that a check reads of a pupil: for a sample, never for a person. */
  saveSafeguarding(pupilId: PupilId, facts: SafeguardingFacts): Promise<void>;
}

const keysPerCall = 100;
const ours = "safeguarding";

/** What a record is conditional on: a new one on there being none, a reviewed one on nobody having reviewed it. */
function recordWrites(record: ExemptionRecord): readonly Write[] {
  const isNew = record.review === undefined;
  const put = {
    ...keys.exemption(record.pupilId, record.id),
    body: JSON.stringify(record),
    status: isNew ? "to_review" : "reviewed",
  };
  const key = keys.toReview(record.id);
  const { pupilId, id: exemptionId } = record;
  return isNew
    ? [
        { put, onlyIf: "absent" },
        { put: { ...key, body: JSON.stringify({ pupilId, exemptionId }) } },
      ]
    : [{ put, onlyIf: { status: "to_review" } }, { remove: key }];
}

function trailWrite(entry: TrailEntry, random: string): Write {
  const key = keys.trail(entry.pupilId, `${entry.at} ${random}`);
  return { put: { ...key, body: JSON.stringify(entry) } };
}

function changeWrites(change: SafeguardingChange, random: string): readonly Write[] {
  const { before, after, record, entry, onceId } = change;
  const once = { by: entry.by, exemptionId: entry.exemptionId };
  return [
    {
      put: { ...keys.safeguardingOnce(onceId), body: JSON.stringify(once) },
      onlyIf: "absent",
    },
    {
      put: {
        ...keys.safeguarding(entry.pupilId),
        body: JSON.stringify(after),
        version: before.version + 1,
      },
      onlyIf: before.version === 0 ? "absent" : { version: before.version },
    },
    ...(record === undefined ? [] : recordWrites(record)),
    trailWrite(entry, random),
  ];
}

/** Exemptions, vulnerable marks and who looked: all of it in the table `safeguarding`. `random` gives fresh text for each line of a trail. */
export function createSafeguardingStore(table: Table, random: () => string): SafeguardingStore {
  async function loadRecords(asked: readonly ReturnType<typeof keys.exemption>[]) {
    const records: ExemptionRecord[] = [];
    for (let start = 0; start < asked.length; start += keysPerCall) {
      const items = await table.getMany(asked.slice(start, start + keysPerCall));
      for (const item of items) {
        const record = parseOptional(schemas.exemptionRecord, item);
        if (record !== undefined) records.push(record);
      }
    }
    return records;
  }

  return {
    loadSafeguarding: async (pupilId) => {
      const [item] = await table.getMany([keys.safeguarding(pupilId)]);
      return {
        facts: parseOptional(schemas.safeguardingFacts, item) ?? nothingHeld,
        version: item?.version ?? 0,
      };
    },
    recordSafeguarding: async (change) => {
      const written = await table.write(changeWrites(change, random()));
      if (written.done) return "recorded";
      return written.failed.includes(0) ? "already_recorded" : "conflict";
    },
    findOnce: async (id) => {
      const [item] = await table.getMany([keys.safeguardingOnce(id)]);
      return parseOptional(schemas.once, item);
    },
    findExemption: async (pupilId, id) => (await loadRecords([keys.exemption(pupilId, id)]))[0],
    listExemptions: async (pupilId) => {
      const items = await table.query(keys.safeguarding(pupilId).pk, prefixes.exemptions, ours);
      return items
        .map((item) => parseBody(schemas.exemptionRecord, item))
        .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
    },
    listToReview: async () => {
      const items = await table.query(toReviewPartition, prefixes.exemptions, ours);
      const named = items.map((item) => parseBody(schemas.toReview, item));
      const records = await loadRecords(
        named.map(({ pupilId, exemptionId }) => keys.exemption(pupilId, exemptionId)),
      );
      return records.toSorted((a, b) =>
        `${a.reviewDueOn} ${a.recordedAt}` < `${b.reviewDueOn} ${b.recordedAt}` ? -1 : 1,
      );
    },
    recordLooks: async (entries) => {
      for (let start = 0; start < entries.length; start += keysPerCall)
        await writeSurely(
          table,
          entries.slice(start, start + keysPerCall).map((one) => trailWrite(one, random())),
        );
    },
    listTrail: async (pupilId) => {
      const items = await table.query(keys.safeguarding(pupilId).pk, prefixes.trail, ours);
      return items.map((item) => parseBody(schemas.trailEntry, item)).toReversed();
    },
    saveSafeguarding: async (pupilId, facts) => {
      const put = { ...keys.safeguarding(pupilId), body: JSON.stringify(facts), version: 1 };
      await writeSurely(table, [{ put }]);
    },
  };
}
