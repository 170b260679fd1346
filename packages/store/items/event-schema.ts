import {
  type AnswerId,
  answerEffects,
  type EndingId,
  isAnswerId,
  isEndingId,
  isObjectionId,
  type ObjectionId,
  type PupilEvent,
  seniorGrounds,
  staffRoles,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { instant, londonDate, parentId, pupilId, staffId } from "./fields.ts";
import { answer, objectedWays, roll, told } from "./state-schemas.ts";

const objectionId = z.custom<ObjectionId>(isObjectionId);

const event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("pupil_added"), roll }),
  z.object({ type: z.literal("roll_changed"), roll }),
  z.object({
    type: z.literal("parent_told"),
    told,
    explanationVersion: z.optional(z.string()),
  }),
  z.object({
    type: z.literal("answer_recorded"),
    answer,
    effect: z.enum(answerEffects),
    objectionId: z.optional(objectionId),
    ways: z.optional(objectedWays),
  }),
  z.object({
    type: z.literal("answer_doubted"),
    answerId: z.custom<AnswerId>(isAnswerId),
    by: staffId,
    at: instant,
  }),
  z.object({
    type: z.literal("answer_matched"),
    objectionId,
    is: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("parent"), parentId }),
      z.object({ kind: z.literal("carer") }),
    ]),
    by: staffId,
    at: instant,
  }),
  z.object({
    type: z.literal("objection_ended"),
    objectionId,
    decision: z.object({
      by: staffId,
      role: z.enum(staffRoles),
      ground: z.enum(seniorGrounds),
      evidence: z.string(),
      evidenceOn: z.optional(londonDate),
      at: instant,
    }),
  }),
  z.object({
    type: z.literal("objection_withdrawn"),
    objectionId,
    parentId,
    endingId: z.custom<EndingId>(isEndingId),
    askedAt: instant,
  }),
]);

/** An event as it is kept: numbered, with a salt and the hash of `salt.event`, so that a chain and an anchor can follow. */
export const storedEvent = z.object({
  pupilId,
  version: z.int(),
  at: instant,
  salt: z.string(),
  payloadHash: z.string(),
  event,
});

/** JSON leaves `undefined` out; the event's own type names both fields of an answer. */
export function eventOf(stored: z.infer<typeof storedEvent>): PupilEvent {
  const { event } = stored;
  return event.type === "answer_recorded"
    ? { ...event, objectionId: event.objectionId, ways: event.ways }
    : event;
}
