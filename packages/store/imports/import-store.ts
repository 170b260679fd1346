import { fullName, type ImportId, type ImportRecord, type Instant } from "@elm-court/domain";
import { keys, lists, prefixes } from "../dynamo/keys.ts";
import { importRecord } from "../items/import-schema.ts";
import { type ImportJournal, importJournal } from "../items/journal-schema.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import type { Item, Table } from "../table/table.ts";
import { undoRow } from "../roster/undo-row.ts";
import { writeSurely } from "../table/write-surely.ts";

export interface ImportStore {
  /** One import, strongly read. */
  findImport(id: ImportId): Promise<ImportRecord | undefined>;
  /** Every import, the latest first. From the index, so behind by moments. */
  listImports(): Promise<readonly ImportRecord[]>;
  /**
   * Saves an import that is new (version 0), or as it was read; the version counts on. `undefined` when somebody else changed it
   * meanwhile.
   */
  saveImport(record: ImportRecord): Promise<ImportRecord | undefined>;
  /** The rows that an import has saved and that were not taken back, in the file's order. */
  listImportRows(id: ImportId): Promise<readonly SavedImportRow[]>;
  /** Takes one of them back, whole or not at all: see `undoRow`. */
  undoImportRow(row: SavedImportRow, at: Instant): Promise<"undone" | "kept">;
}

/** A row that an import has saved. */
type SavedImportRow = {
  /** The pupil's name, for a person. */
  readonly name: string;
  readonly journal: ImportJournal;
  readonly item: Item;
};

function importItem(record: ImportRecord): Item {
  return {
    ...keys.import(record.id),
    body: JSON.stringify(record),
    version: record.version,
    list: lists.imports,
    listKey: `${record.createdAt} ${record.id}`,
  };
}

/** Imports: what somebody chose, how far it is, and its numbers. Files and lists are in the bucket. */
export function createImportStore(table: Table, salt: () => string): ImportStore {
  return {
    findImport: async (id) => {
      const [item] = await table.getMany([keys.import(id)]);
      return parseOptional(importRecord, item);
    },
    listImports: async () =>
      (await table.list(lists.imports)).map((item) => parseBody(importRecord, item)).toReversed(),
    saveImport: async (record) => {
      const saved = { ...record, version: record.version + 1 };
      const done = await writeSurely(table, [
        {
          put: importItem(saved),
          onlyIf: record.version === 0 ? "absent" : { version: record.version },
        },
      ]);
      return done ? saved : undefined;
    },
    listImportRows: async (id) => {
      const items = await table.query(keys.import(id).pk, prefixes.importRows);
      return items
        .map((item) => ({ item, journal: parseBody(importJournal, item) }))
        .filter(({ journal }) => journal.undoneAt === undefined)
        .toSorted((a, b) => a.journal.place - b.journal.place)
        .map((row) => ({ ...row, name: fullName(row.journal.after.pupil) }));
    },
    undoImportRow: ({ item, journal }, at) => undoRow(table, salt, item, journal, at),
  };
}
