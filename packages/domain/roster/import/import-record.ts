import type { ImportId } from "../../ids.ts";
import type { Instant } from "../../time/instant.ts";
import { listUnseen, type LeavingCount } from "./plan-leavers.ts";

/**
 * Where an import is. `waiting`: for its files. `reading`: somebody works on it. `refused`: nothing of it can be read. `ready`: to be looked
 * at. `saving`: begun, and gone on with until it is `saved`.
 * `undoing`: being taken back, until it is `undone`.
 */
export const importStatuses = [
  "waiting",
  "reading",
  "refused",
  "ready",
  "saving",
  "saved",
  "undoing",
  "undone",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** A file of an import: its name as somebody chose it, and its size in bytes. */
export type ImportedFile = { readonly name: string; readonly size: number };

/** What of an import is counted; the lists behind the numbers go with the file after thirty days, the numbers stay. */
export type ImportSummary = {
  readonly readAs: string;
  readonly inFile: number;
  readonly new: number;
  readonly changed: number;
  readonly alreadyHere: number;
  readonly repeated: number;
  readonly heldBack: number;
  readonly others: number;
  readonly blank: number;
  readonly problems: number;
  readonly years: readonly {
    readonly yearGroup: string;
    readonly inFile: number;
    readonly onRoster: number;
  }[];
  readonly leaving: readonly LeavingCount[];
  readonly leaversBlocked: boolean;
  /** Rows that carry a no and cannot be saved: somebody must record it by hand. */
  readonly heldBackNoes: readonly number[];
  /** The same for the same plan: what is saved is what was looked at. */
  readonly digest: string;
};

/** What somebody has said of an import. */
export type ImportChoice = {
  readonly isWholeSchool: boolean;
  /** The columns of the header, by what the product calls them; empty for one that is not read. */
  readonly mapping?: readonly string[] | undefined;
  /** Those whom the file takes away leave. */
  readonly leavers: boolean;
};

/** One import, from the choice of its files until it is saved. */
export type ImportRecord = {
  readonly id: ImportId;
  readonly version: number;
  readonly status: ImportStatus;
  readonly files: readonly ImportedFile[];
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly choice: ImportChoice;
  readonly summary?: ImportSummary | undefined;
  /** Why nothing of it can be read; and, where only the columns are not known, what they may be. */
  readonly refusal?:
    | {
        readonly message: string;
        readonly header?: readonly string[] | undefined;
        readonly suggested?: readonly string[] | undefined;
      }
    | undefined;
  /** Set once the first row may have been saved: from then on it only goes on. */
  readonly savingBegan?: boolean | undefined;
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  /** Something changed between the look and the saving: it is to be looked at again. */
  readonly changedSince?: boolean | undefined;
  /** What taking it back came to. Whoever was answered for, or changed, since is kept, by name. */
  readonly undoing?:
    { readonly undone: number; readonly kept: readonly string[]; readonly at: Instant } | undefined;
  readonly outcome?:
    | {
        readonly saved: number;
        readonly notSaved: readonly number[];
        readonly left: number;
        readonly removed: number;
        readonly stayed: readonly string[];
        readonly at: Instant;
      }
    | undefined;
};

/** The record once its files are there, or once somebody has said how to read it; `undefined` while it is being saved, or was. */
export function beginReading(
  record: ImportRecord,
  choice: Partial<ImportChoice>,
): ImportRecord | undefined {
  if (!["waiting", "reading", "refused", "ready"].includes(record.status)) return undefined;
  const { summary: _summary, refusal: _refusal, changedSince: _changed, ...rest } = record;
  return { ...rest, status: "reading", choice: { ...record.choice, ...choice } };
}

/** The record once somebody has said to save what they looked at, or why not: the leaver guard wants a look first. */
export function beginSaving(
  record: ImportRecord,
  { leavers, lookedAt }: { readonly leavers: boolean; readonly lookedAt: readonly string[] },
): ImportRecord | "not_ready" | "look_first" {
  const { status, summary } = record;
  if (status !== "ready" || summary === undefined) return "not_ready";
  if (leavers && listUnseen(summary.leaving, lookedAt).length > 0) return "look_first";
  const total = summary.new + summary.changed;
  return {
    ...record,
    status: "saving",
    choice: { ...record.choice, leavers },
    progress: { done: 0, total },
  };
}

/** The record once somebody has said to take back what it saved; `undefined` where there is nothing to take back. */
export function beginUndoing(record: ImportRecord): ImportRecord | undefined {
  return record.status === "saved" ? { ...record, status: "undoing" } : undefined;
}
