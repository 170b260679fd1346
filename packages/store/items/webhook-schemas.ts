import { feedNames, isKeyId, isWebhookId } from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant, text } from "./fields.ts";

export const toolPosition = z.object({
  keyId: guarded(isKeyId),
  cursor: z.int(),
  acknowledgedAt: instant,
});

export const webhook = z.object({
  id: guarded(isWebhookId),
  keyId: guarded(isKeyId),
  feed: z.enum(feedNames),
  url: text,
  secret: text,
  createdAt: instant,
  failingSince: z.optional(instant),
  disabledAt: z.optional(instant),
});
