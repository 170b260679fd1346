import {
  endingRefusals,
  endingStatuses,
  isEndingId,
  isErrandId,
  isObjectionId,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant, parentId, pupilId, text } from "./fields.ts";

export const oneTimeCode = z.object({
  id: guarded(isErrandId),
  codeHash: text,
  expiresAt: instant,
});

export const tries = z.object({ startedAt: instant, count: z.int() });

const asked = { id: guarded(isErrandId), at: instant };

export const errand = z.discriminatedUnion("kind", [
  z.object({ ...asked, kind: z.literal("send_code"), parentId }),
  z.object({
    ...asked,
    kind: z.literal("tell_of_ending"),
    parentId,
    endingId: guarded(isEndingId),
  }),
  z.object({ ...asked, kind: z.literal("send_link"), parentId }),
  z.object({ ...asked, kind: z.literal("find_address"), addressHash: text }),
]);

export const ending = z.object({
  id: guarded(isEndingId),
  parentId,
  objections: z.array(z.object({ pupilId, objectionId: guarded(isObjectionId), version: z.int() })),
  askedAt: instant,
  status: z.enum(endingStatuses),
  refusal: z.optional(z.enum(endingRefusals)),
  settledAt: z.optional(instant),
});
