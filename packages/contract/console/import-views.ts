import type { ImportStatus, ImportSummary } from "@elm-court/domain";
import * as z from "zod/mini";
import { parseFittingBody } from "./fields.ts";

/** One import in the list of all. */
export type ImportLineView = {
  readonly id: string;
  readonly name: string;
  readonly status: ImportStatus;
  readonly createdAt: string;
  readonly createdBy: string;
};

/** Where a browser sends each file, in the order in which they were chosen. */
export type ImportUploadView = { readonly id: string; readonly uploadUrls: readonly string[] };

/** One import as the office sees it. The lists behind its numbers have their names and lengths here, and their rows page by page. */
export type ImportView = ImportLineView & {
  readonly summary?: Omit<ImportSummary, "digest"> | undefined;
  readonly refusal?:
    | {
        readonly message: string;
        readonly header?: readonly string[] | undefined;
        readonly suggested?: readonly string[] | undefined;
      }
    | undefined;
  readonly lists: readonly { readonly title: string; readonly length: number }[];
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  readonly changedSince: boolean;
  readonly undoing?: { readonly undone: number; readonly kept: readonly string[] } | undefined;
  readonly outcome?:
    | {
        readonly saved: number;
        readonly notSaved: readonly number[];
        readonly left: number;
        readonly removed: number;
        readonly stayed: readonly string[];
      }
    | undefined;
};

/** One page of a list: the rows, each of them cells. */
export type ImportRowsView = {
  readonly rows: readonly (readonly string[])[];
  readonly more: boolean;
};

const mostFiles = 20;
const largest = 50 * 1024 * 1024;
const startBody = z.object({
  files: z
    .array(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(200)),
        size: z.number().check(z.nonnegative(), z.maximum(largest)),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostFiles)),
  isWholeSchool: z.boolean(),
});
const readBody = z.object({
  mapping: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(1_000))),
});
const saveBody = z.object({
  leavers: z.boolean(),
  lookedAt: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60)),
});

/** Reads which files somebody has chosen: 20 at most, each of 50 MB at most. */
export function parseImportStartForm(body: unknown): z.output<typeof startBody> | undefined {
  return parseFittingBody(startBody, body);
}

/** Reads that the files are there, and, where somebody has said it, which of their columns are which. */
export function parseImportReadForm(body: unknown): z.output<typeof readBody> | undefined {
  return parseFittingBody(readBody, body);
}

/** Reads that somebody wants to save what they looked at. */
export function parseImportSaveForm(body: unknown): z.output<typeof saveBody> | undefined {
  return parseFittingBody(saveBody, body);
}
