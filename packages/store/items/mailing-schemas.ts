import {
  addressBlockReasons,
  bounceKinds,
  isErrandId,
  isMailingId,
  isMessageId,
  messageKinds,
  messageStatuses,
  notSentReasons,
  relationshipKinds,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant, optionalText, parentId, text } from "./fields.ts";

export const mailing = z.object({
  id: guarded(isMailingId),
  explanationVersion: text,
  createdAt: instant,
  createdBy: text,
  asked: z.optional(
    z.object({
      kind: z.enum(["explanation", "reminder"]),
      audience: z.object({
        yearGroups: z.optional(z.array(text)),
        also: z.optional(z.array(z.enum(relationshipKinds))),
      }),
      sendAt: instant,
    }),
  ),
  startedAt: z.optional(instant),
});

export const message = z.object({
  id: guarded(isMessageId),
  mailingId: guarded(isMailingId),
  parentId,
  kind: z.enum(messageKinds),
  status: z.enum(messageStatuses),
  notSentReason: z.optional(z.enum(notSentReasons)),
  sentTo: optionalText,
  chosen: z.optional(z.literal(true)),
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
