import {
  answerRoutes,
  isAnswerId,
  isObjectionId,
  objectionStatuses,
  toldWays,
} from "@elm-court/domain";
import * as z from "zod/mini";
import {
  channel,
  guarded,
  instant,
  londonDate,
  optionalText,
  parentId,
  pupilId,
  staffId,
  text,
} from "./fields.ts";

export const roll = z.object({
  status: z.enum(["on_roll", "left"]),
  leftOn: z.optional(londonDate),
  bornOn: z.optional(londonDate),
});

export const objectedWays = z.union([
  z.literal("all"),
  z.object({ allExcept: z.array(channel) }),
  z.object({ only: z.array(channel) }),
]);

const respondent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("parent"), parentId }),
  z.object({ kind: z.literal("pupil") }),
  z.object({
    kind: z.literal("someone_else"),
    name: text,
    relationship: text,
    viaParentId: z.optional(parentId),
  }),
]);

export const told = z.object({ parentId, how: z.enum(toldWays), at: instant });

export const contactState = z.object({
  pupilId,
  version: z.int(),
  roll,
  objections: z.array(
    z.object({
      id: guarded(isObjectionId),
      respondent,
      ways: objectedWays,
      status: z.enum(objectionStatuses),
      saidOn: londonDate,
      since: instant,
      answerId: guarded(isAnswerId),
      reviewDueOn: z.optional(londonDate),
      askedLessAt: z.optional(instant),
      doubt: z.optional(z.object({ by: staffId, at: instant })),
    }),
  ),
  told: z.array(told),
});

export const answer = z.object({
  id: guarded(isAnswerId),
  respondent,
  route: z.enum(answerRoutes),
  objectsTo: z.union([z.literal("nothing"), objectedWays]),
  signedOn: z.optional(londonDate),
  receivedAt: instant,
  recordedBy: text,
  explanationVersion: optionalText,
});
