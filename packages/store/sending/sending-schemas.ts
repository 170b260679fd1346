import { isExemptionId } from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant } from "../items/fields.ts";

const grounds = z.array(z.union([guarded(isExemptionId), z.literal("vulnerable_mark")]));

export const onceCall = z.object({
  asked: z.string(),
  runId: z.string(),
  leaseEndsAt: instant,
});

export const onceAnswer = z.object({
  at: instant,
  view: z.record(z.string(), z.unknown()),
  deliverBefore: z.optional(instant),
  restedOn: grounds,
});
