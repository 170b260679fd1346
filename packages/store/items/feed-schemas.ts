import { changeEffects } from "@elm-court/domain";
import * as z from "zod/mini";
import { channel, instant, pupilId, text } from "./fields.ts";

export const change = z.object({
  pupilId,
  channels: z.union([z.literal("all"), z.array(channel)]),
  effect: z.enum(changeEffects),
  at: instant,
  cursor: z.int(),
  numberedAt: instant,
});

/** How far something is numbered: the head of a feed, or a pupil's events. */
export const numbered = z.object({ upTo: z.int() });

/** Who is known by one thing. */
export const lookup = z.object({ ids: z.array(text) });
