import {
  type Instant,
  isSendId,
  parseInstant,
  recordDirections,
  type SendId,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { entity, filled, isMalformed, type Malformed, parseFitting } from "../authzen/entities.ts";

export const recordBody = z.object({
  subject: entity,
  resource: entity,
  action: z.object({
    name: filled,
    properties: z.optional(
      z.object({
        account: z.optional(filled),
        reason: z.optional(z.string().check(z.maxLength(200))),
      }),
    ),
  }),
  direction: z.enum(recordDirections),
  at: z.string(),
  sendId: z.optional(z.string()),
  note: z.optional(z.string().check(z.maxLength(300))),
});

export type RecordBody = Omit<z.infer<typeof recordBody>, "at" | "sendId"> & {
  readonly at: Instant;
  readonly sendId: SendId | undefined;
};

/** What `POST /contact/v1/records` is sent: a contact that has happened. Unknown fields are ignored. */
export function parseRecordBody(body: unknown): RecordBody | Malformed {
  const read = parseFitting(recordBody, body);
  if (isMalformed(read)) return read;
  const { at: written, sendId, ...rest } = read;
  const at = parseInstant(written);
  if (at === undefined)
    return {
      malformed: [
        { pointer: "/at", detail: "Write a date and time such as 2026-11-24T12:00:00Z." },
      ],
    };
  if (sendId !== undefined && !isSendId(sendId))
    return { malformed: [{ pointer: "/sendId", detail: "Send the “sendId” of an answer." }] };
  return { ...rest, at, sendId };
}
