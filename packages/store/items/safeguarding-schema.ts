import {
  exemptionKinds,
  isExemptionId,
  reviewOutcomes,
  safeguardingDeeds,
  vulnerableMarks,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { channel, guarded, instant, londonDate, pupilId, staffId, text } from "./fields.ts";

const exemptionId = guarded(isExemptionId);
const exemption = {
  id: exemptionId,
  pupilId,
  kind: z.enum(exemptionKinds),
  staffIds: z.array(staffId),
  ways: z.union([z.literal("all"), z.array(channel)]),
  startsAt: instant,
  endsAt: instant,
  noAlternativeNight: z.optional(londonDate),
};

export const safeguardingFacts = z.object({
  vulnerableMark: z.enum(vulnerableMarks),
  exemptions: z.array(z.object(exemption)),
});

export const exemptionRecord = z.object({
  ...exemption,
  authorId: staffId,
  recordedAt: instant,
  caseNumber: text,
  words: text,
  reviewerId: z.optional(staffId),
  reviewDueOn: londonDate,
  urgent: z.optional(
    z.object({ contactedAt: instant, anyOtherWay: z.boolean(), recordedLate: z.boolean() }),
  ),
  review: z.optional(z.object({ outcome: z.enum(reviewOutcomes), by: staffId, at: instant })),
});

export const toReview = z.object({ pupilId, exemptionId });

export const trailEntry = z.object({
  pupilId,
  by: staffId,
  did: z.enum(safeguardingDeeds),
  at: instant,
  exemptionId: z.optional(exemptionId),
});

export const once = z.object({ by: staffId, exemptionId: z.optional(exemptionId) });
