import { errandKinds, isErrandId } from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant, parentId, text } from "./fields.ts";

export const oneTimeCode = z.object({
  id: guarded(isErrandId),
  codeHash: text,
  expiresAt: instant,
});

export const tries = z.object({ startedAt: instant, count: z.int() });

export const errand = z.object({
  id: guarded(isErrandId),
  kind: z.enum(errandKinds),
  parentId,
  at: instant,
});
