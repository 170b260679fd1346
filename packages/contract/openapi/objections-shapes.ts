import { changeEffects, webhookStandings } from "@elm-court/domain";
import * as z from "zod/mini";

/** What was found for each value. */
export const resolveAnswer = z.object({
  found: z.array(z.object({ value: z.string(), id: z.string() })),
  notFound: z.array(z.string()),
  ambiguous: z.array(z.string()),
});

/** A part of the feed. */
export const changesAnswer = z.object({
  changes: z.array(
    z.object({
      cursor: z.int(),
      pupilId: z.string(),
      channels: z.union([z.literal("all"), z.array(z.string())]),
      effect: z.enum(changeEffects),
      at: z.iso.datetime(),
    }),
  ),
  next: z.int(),
  head: z.int(),
  more: z.boolean(),
});

/** How far a tool is. */
export const ackAnswer = z.object({ cursor: z.int(), head: z.int(), behind: z.int() });

/** A webhook that was just made. */
export const newWebhook = z.object({ webhookId: z.string(), secret: z.string() });

/** The webhooks of a key. */
export const webhooksAnswer = z.object({
  webhooks: z.array(
    z.object({
      webhookId: z.string(),
      url: z.string(),
      createdAt: z.iso.datetime(),
      standing: z.enum(webhookStandings),
      failingSince: z.optional(z.iso.datetime()),
      disabledAt: z.optional(z.iso.datetime()),
    }),
  ),
});

/** The webhook that is being tried. */
export const webhookTested = z.object({ webhookId: z.string() });

/** The no that was played. */
export const sayNoAnswer = z.object({
  pupilId: z.string(),
  channels: z.union([z.literal("all"), z.array(z.string())]),
  effect: z.literal("stop"),
  head: z.int(),
});
