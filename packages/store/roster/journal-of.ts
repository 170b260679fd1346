import type { ImportJournal } from "../items/journal-schema.ts";
import type { RosterChange } from "./roster-store.ts";

/** What a row of an import leaves behind, so that it can be taken back. */
export function journalOf(
  { pupil, parents, relationships, removed = [], change, decidedOn }: RosterChange,
  { importId, place }: NonNullable<RosterChange["partOf"]>,
  rowId: string,
): ImportJournal {
  const { events, before } = change;
  return {
    importId,
    rowId,
    place,
    pupilId: pupil.id,
    before: {
      pupil: decidedOn?.pupil,
      parents: [...(decidedOn?.parents ?? [])],
      relationships: [...(decidedOn?.relationships ?? [])],
    },
    after: {
      pupil,
      parents: [...parents],
      relationships: [...relationships],
      removed: [...removed],
    },
    version: before.version + events.length,
    hasAnswers: events.some(({ type }) => type === "answer_recorded"),
    hasRoll: events.some(({ type }) => type === "roll_changed"),
  };
}
