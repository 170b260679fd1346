import * as z from "zod/mini";
import { type Malformed, parseFitting } from "../authzen/entities.ts";

export const ackBody = z.object({
  cursor: z.int("Send the last cursor that you have, a whole number.").check(z.gte(0)),
});

/** What `POST /objections/v1/changes/ack` is sent: everything up to this cursor is done. */
export type AckBody = z.infer<typeof ackBody>;

/** Reads the body of an acknowledgement. */
export function parseAckBody(body: unknown): AckBody | Malformed {
  return parseFitting(ackBody, body);
}

/** How far the tool is, and how many changes still wait for it. */
export type AckView = { readonly cursor: number; readonly head: number; readonly behind: number };

/** The answer to an acknowledgement. */
export function ackView(cursor: number, head: number): AckView {
  return { cursor, head, behind: Math.max(0, head - cursor) };
}
