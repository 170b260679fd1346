import type { ImportLineView, ImportView } from "@elm-court/contract";
import type { ImportRecord } from "@elm-court/domain";
import type { ReviewDocument } from "./read-lists.ts";

/** One import in the list of all. */
export function importLine(record: ImportRecord, nameOf: (id: string) => string): ImportLineView {
  return {
    id: record.id,
    name: record.files.map(({ name }) => name).join(", "),
    status: record.status,
    createdAt: record.createdAt,
    createdBy: nameOf(record.createdBy),
  };
}

/** One import with its numbers, and the names of the lists behind them. */
export function importView(
  record: ImportRecord,
  nameOf: (id: string) => string,
  lists: ReviewDocument["lists"],
): ImportView {
  const { summary, refusal, progress, changedSince = false, outcome, undoing } = record;
  return {
    ...importLine(record, nameOf),
    summary,
    refusal,
    lists: lists.map(({ title, rows }) => ({ title, length: rows.length })),
    progress,
    changedSince,
    outcome,
    undoing,
  };
}
