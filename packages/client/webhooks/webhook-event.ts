import * as z from "zod/mini";

/** What a delivery says: that there is something to read in the feed, or (`objections.test`) nothing at all. */
export type WebhookEvent =
  | {
      readonly type: "objections.changed";
      readonly timestamp: string;
      readonly data: {
        readonly cursor: number;
        readonly pupilId: string;
        readonly channels: "all" | readonly string[];
      };
    }
  | { readonly type: "objections.test"; readonly timestamp: string };

const event = z.union([
  z.object({
    type: z.literal("objections.changed"),
    timestamp: z.string(),
    data: z.object({
      cursor: z.int(),
      pupilId: z.string(),
      channels: z.union([z.literal("all"), z.array(z.string())]),
    }),
  }),
  z.object({ type: z.literal("objections.test"), timestamp: z.string() }),
]);

/** The event in the body of a delivery; `undefined` for anything else. */
export function readWebhookEvent(body: Uint8Array): WebhookEvent | undefined {
  try {
    const read = event.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
