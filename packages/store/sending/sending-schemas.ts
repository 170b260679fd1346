import {
  decisionCodes,
  followUpReasons,
  isAccountId,
  isDecisionId,
  isExemptionId,
  isFollowUpId,
  isKeyId,
  isPermitId,
  isRecordId,
  isSendId,
  listedReasons,
  recordDirections,
  sendStatuses,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { channel, guarded, instant, optionalText, pupilId, staffId } from "../items/fields.ts";

const grounds = z.array(z.union([guarded(isExemptionId), z.literal("vulnerable_mark")]));
const sendId = guarded(isSendId);
const keyId = guarded(isKeyId);
const accountId = z.optional(guarded(isAccountId));

export const send = z.object({
  id: sendId,
  keyId,
  staffId,
  pupilId,
  channel,
  accountId,
  reason: optionalText,
  reasonWords: optionalText,
  recipient: z.enum(["pupil", "parent"]),
  code: z.enum(decisionCodes),
  decisionId: guarded(isDecisionId),
  openedAt: instant,
  deliverBefore: instant,
  status: z.enum(sendStatuses),
  settledAt: z.optional(instant),
  restedOn: grounds,
});

export const permit = z.object({
  id: guarded(isPermitId),
  keyId,
  staffId,
  pupilId,
  channel,
  accountId,
  reason: optionalText,
  recipient: z.enum(["pupil", "parent"]),
  decisionId: guarded(isDecisionId),
  issuedAt: instant,
  endsAt: instant,
  used: z.optional(z.object({ at: instant, sendId })),
  restedOn: grounds,
});

export const signingKeys = z.object({
  version: z.int(),
  keys: z.array(z.object({ kid: z.string(), secret: z.string(), madeAt: instant })),
});

export const contactRecord = z.object({
  id: guarded(isRecordId),
  keyId,
  staffId,
  pupilId,
  channel,
  accountId,
  reason: optionalText,
  direction: z.enum(recordDirections),
  at: instant,
  recordedAt: instant,
  sendId: z.optional(sendId),
  note: optionalText,
  restedOn: grounds,
});

export const followUp = z.object({
  id: guarded(isFollowUpId),
  pupilId,
  staffId,
  channel,
  because: z.enum(followUpReasons),
  openedAt: instant,
  done: z.optional(z.object({ by: staffId, at: instant })),
  restedOn: grounds,
});

export const contactLine = z.object({
  sendId,
  pupilId,
  staffId,
  channel,
  reason: z.enum(listedReasons),
  sentAt: instant,
});

export const contactListSwitch = z.object({
  onSince: z.optional(instant),
  changedBy: staffId,
  changedAt: instant,
});

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
