import { exemptionKinds, isExemptionId, vulnerableMarks } from "@elm-court/domain";
import * as z from "zod/mini";
import { channel, guarded, instant, londonDate, pupilId, staffId, text } from "./fields.ts";

export const safeguardingFacts = z.object({
  vulnerableMark: z.enum(vulnerableMarks),
  exemptions: z.array(
    z.object({
      id: guarded(isExemptionId),
      pupilId,
      kind: z.enum(exemptionKinds),
      staffIds: z.array(staffId),
      ways: z.union([z.literal("all"), z.array(channel)]),
      startsAt: instant,
      endsAt: instant,
      authorId: staffId,
      reviewerId: staffId,
      caseNumber: text,
      words: text,
      noAlternativeNight: z.optional(londonDate),
    }),
  ),
});
