import { changeEffects } from "@elm-court/domain";
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
