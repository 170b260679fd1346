import type { UrgentWish } from "@elm-court/domain";
import * as z from "zod/mini";
import {
  instantOfWall,
  parseFittingBody,
  pupilId,
  shortText,
  staffIds,
  wallTime,
  ways,
} from "./fields.ts";

const urgentBody = z.object({
  pupilId,
  staffIds,
  ways,
  anyOtherWay: z.boolean(),
  /** "I did at …"; without it: contacting now. */
  contacted: z.optional(wallTime),
  caseNumber: shortText,
});
export type UrgentBody = z.infer<typeof urgentBody>;

/** Reads what the Urgent screen sends. */
export function parseUrgentForm(body: unknown): UrgentWish | undefined {
  const read = parseFittingBody(urgentBody, body);
  if (read === undefined) return undefined;
  const { contacted, ...wish } = read;
  return contacted === undefined ? wish : { ...wish, contactedAt: instantOfWall(contacted) };
}
