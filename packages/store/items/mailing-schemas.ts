import {
  addressBlockReasons,
  bounceKinds,
  isErrandId,
  isMailingId,
  isMessageId,
  messageKinds,
  messageStatuses,
  notSentReasons,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant, optionalText, parentId, text } from "./fields.ts";

export const mailing = z.object({
  id: guarded(isMailingId),
  explanationVersion: text,
  createdAt: instant,
  createdBy: text,
});

export const message = z.object({
  id: guarded(isMessageId),
  mailingId: guarded(isMailingId),
  parentId,
  kind: z.enum(messageKinds),
  status: z.enum(messageStatuses),
  notSentReason: z.optional(z.enum(notSentReasons)),
  sentTo: optionalText,
  errandId: z.optional(guarded(isErrandId)),
  sesMessageId: optionalText,
  bounce: z.optional(z.enum(bounceKinds)),
  createdAt: instant,
  changedAt: instant,
});

export const addressBlock = z.object({
  addressHash: text,
  reason: z.enum(addressBlockReasons),
  blockedAt: instant,
});
