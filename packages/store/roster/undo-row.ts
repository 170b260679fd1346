import {
  type Instant,
  londonDateOf,
  type ParentId,
  pupilKnownAs,
  type PupilEvent,
} from "@elm-court/domain";
import { changeWrites } from "../answers/write-change.ts";
import { keys, prefixes } from "../dynamo/keys.ts";
import type { ImportJournal } from "../items/journal-schema.ts";
import { parseOptional } from "../items/parse-body.ts";
import { contactState } from "../items/state-schemas.ts";
import { lookupWrites } from "../lookup/lookup-writes.ts";
import type { Item, Table, Write } from "../table/table.ts";
import { fingerprintOf, identitiesOf } from "./fingerprint.ts";
import { parentItem, parentPrint, relationshipItem } from "./family-items.ts";
import { pupilItem } from "./pupil-item.ts";

const unwished = <T>(parent: T): T & { readonly wantsPaper: false } => ({
  ...parent,
  wantsPaper: false,
});

/** The events that take the row's own back: a pupil whom it added leaves; whose roll it changed has the roll of before. */
function eventsOf({ before, after, hasRoll }: ImportJournal, at: Instant): readonly PupilEvent[] {
  if (before.pupil === undefined) {
    const roll = { ...after.pupil.roll, status: "left", leftOn: londonDateOf(at) } as const;
    return [{ type: "roll_changed", roll }];
  }
  return hasRoll ? [{ type: "roll_changed", roll: before.pupil.roll }] : [];
}

function pupilWrites({ before, after }: ImportJournal): readonly Write[] {
  const still = { status: fingerprintOf(after.pupil) };
  const were = before.pupil === undefined ? [] : identitiesOf(before.pupil);
  const are = identitiesOf(after.pupil);
  const body = JSON.stringify({ pupilId: after.pupil.id });
  return [
    before.pupil === undefined
      ? { remove: keys.pupil(after.pupil.id), onlyIf: still }
      : { put: pupilItem(before.pupil), onlyIf: still },
    ...are
      .filter((hash) => !were.includes(hash))
      .map((hash): Write => ({ remove: keys.pupilIdentity(hash) })),
    ...were
      .filter((hash) => !are.includes(hash))
      .map((hash): Write => ({ put: { ...keys.pupilIdentity(hash), body }, onlyIf: "absent" })),
  ];
}

function tieWrites({ before, after }: ImportJournal): readonly Write[] {
  return [
    ...after.relationships.map((tie): Write => {
      const was = before.relationships.find((one) => one.parentId === tie.parentId);
      const still = { status: fingerprintOf(tie) };
      return was === undefined
        ? { remove: keys.relationship(tie.parentId, tie.pupilId), onlyIf: still }
        : { put: relationshipItem(was), onlyIf: still };
    }),
    ...after.removed.flatMap((tie): Write[] => [
      { put: relationshipItem(tie), onlyIf: "absent" },
      { remove: keys.removedRelationship(tie.parentId, tie.pupilId) },
    ]),
  ];
}

/** Parents as they were before; one whom the row added goes, unless they have another child by now. */
async function parentWrites(
  table: Table,
  { before, after, pupilId }: ImportJournal,
): Promise<readonly Write[]> {
  const hasOthers = async (id: ParentId): Promise<boolean> => {
    const ties = await table.query(keys.parent(id).pk, prefixes.relationships);
    return ties.some(({ sk }) => sk !== keys.relationship(id, pupilId).sk);
  };
  const writes: Write[] = [];
  for (const parent of after.parents) {
    const was = before.parents.find((one) => one.id === parent.id);
    const onlyIf = { status: parentPrint(unwished(parent)) };
    if (was !== undefined) writes.push({ put: parentItem(unwished(was)), onlyIf });
    else if (!(await hasOthers(parent.id))) writes.push({ remove: keys.parent(parent.id), onlyIf });
  }
  return writes;
}

/**
 * Takes one row of an import back, whole or not at all. `kept`: there is an answer since, or by the row itself, or somebody changed
 * something of it: then all of it stays. No answer, event or objection is ever removed.
 */
export async function undoRow(
  table: Table,
  salt: () => string,
  item: Item,
  row: ImportJournal,
  at: Instant,
): Promise<"undone" | "kept"> {
  const [stateItem] = await table.getMany([keys.pupilState(row.pupilId)]);
  const state = parseOptional(contactState, stateItem);
  const isUntouched = state?.version === row.version && !row.hasAnswers;
  if (state === undefined || (row.before.pupil === undefined && !isUntouched)) return "kept";
  const known = await lookupWrites(
    table,
    row.pupilId,
    pupilKnownAs(row.after.pupil),
    pupilKnownAs(row.before.pupil),
  );
  const written = await table.write([
    {
      put: { ...item, body: JSON.stringify({ ...row, undoneAt: at }) },
      onlyIf: { body: item.body },
    },
    ...pupilWrites(row),
    ...tieWrites(row),
    ...(await parentWrites(table, row)),
    ...changeWrites({ before: state, events: eventsOf(row, at) }, at, salt),
    ...known,
  ]);
  return written.done ? "undone" : "kept";
}
