import * as z from "zod/mini";
import { type Malformed, parseFitting } from "../authzen/entities.ts";

export const settleBody = z.object({ status: z.enum(["sent", "failed"]) });
export type SettleBody = z.infer<typeof settleBody>;

/** What `PATCH /contact/v1/sends/{sendId}` is sent: how the send ended. */
export function parseSettleBody(body: unknown): SettleBody | Malformed {
  return parseFitting(settleBody, body);
}
