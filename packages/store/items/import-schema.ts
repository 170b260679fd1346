import { importStatuses, isImportId } from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant, text } from "./fields.ts";

const leaving = z.object({
  yearGroup: text,
  what: z.enum(["pupils", "contacts"]),
  leaving: z.number(),
  of: z.number(),
  look: z.boolean(),
});

const summary = z.object({
  readAs: text,
  inFile: z.number(),
  new: z.number(),
  changed: z.number(),
  alreadyHere: z.number(),
  repeated: z.number(),
  heldBack: z.number(),
  others: z.number(),
  blank: z.number(),
  problems: z.number(),
  years: z.array(z.object({ yearGroup: text, inFile: z.number(), onRoster: z.number() })),
  leaving: z.array(leaving),
  leaversBlocked: z.boolean(),
  heldBackNoes: z.array(z.number()),
  digest: text,
});

export const importRecord = z.object({
  id: guarded(isImportId),
  version: z.number(),
  status: z.enum(importStatuses),
  files: z.array(z.object({ name: text, size: z.number() })),
  createdAt: instant,
  createdBy: text,
  choice: z.object({
    isWholeSchool: z.boolean(),
    mapping: z.optional(z.array(text)),
    leavers: z.boolean(),
  }),
  summary: z.optional(summary),
  refusal: z.optional(
    z.object({
      message: text,
      header: z.optional(z.array(text)),
      suggested: z.optional(z.array(text)),
    }),
  ),
  savingBegan: z.optional(z.boolean()),
  progress: z.optional(z.object({ done: z.number(), total: z.number() })),
  changedSince: z.optional(z.boolean()),
  undoing: z.optional(z.object({ undone: z.number(), kept: z.array(text), at: instant })),
  outcome: z.optional(
    z.object({
      saved: z.number(),
      notSaved: z.array(z.number()),
      left: z.number(),
      removed: z.number(),
      stayed: z.array(text),
      at: instant,
    }),
  ),
});
