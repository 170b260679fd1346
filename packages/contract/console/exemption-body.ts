import { exemptionKinds, type ExemptionWish } from "@elm-court/domain";
import * as z from "zod/mini";
import {
  instantOfWall,
  londonDate,
  parseFittingBody,
  pupilId,
  shortText,
  staffId,
  staffIds,
  wallTime,
  ways,
} from "./fields.ts";

const exemptionBody = z.object({
  pupilId,
  kind: z.enum(exemptionKinds),
  staffIds,
  ways,
  starts: wallTime,
  ends: wallTime,
  reviewerId: staffId,
  caseNumber: shortText,
  words: shortText,
  noAlternativeNight: z.optional(londonDate),
});
export type ExemptionBody = z.infer<typeof exemptionBody>;

/** Reads what the form for a new exemption sends. */
export function parseExemptionForm(body: unknown): ExemptionWish | undefined {
  const read = parseFittingBody(exemptionBody, body);
  if (read === undefined) return undefined;
  const { starts, ends, ...wish } = read;
  return { ...wish, startsAt: instantOfWall(starts), endsAt: instantOfWall(ends) };
}
