import { type Instant, parseInstant } from "@elm-court/domain";
import * as z from "zod/mini";
import { entity, filled, isMalformed, type Malformed, parseFitting } from "../authzen/entities.ts";

/** An AuthZEN 1.0 access evaluation request, as the contact decision reads it. Unknown fields are ignored. */
export const evaluationBody = z.object({
  subject: entity,
  action: z.object({
    name: filled,
    properties: z.optional(
      z.object({
        reason: z.optional(z.string().check(z.maxLength(200))),
        reasonWords: z.optional(z.string().check(z.maxLength(500))),
        account: z.optional(filled),
        replyingTo: z.optional(filled),
        recipient: z.optional(z.enum(["pupil", "parent"])),
      }),
    ),
  }),
  resource: entity,
  context: z.optional(z.object({ at: z.optional(z.string()) })),
});

export type EvaluationBody = Omit<z.infer<typeof evaluationBody>, "context"> & {
  /** The moment asked about; `undefined` for now. */
  readonly at: Instant | undefined;
};

/**
 * Reads a question about contact: what `POST /access/v1/evaluation` (OpenID AuthZEN Authorization API 1.0) is sent, or one item of a
 * batch. A missing or mistyped field comes back as its place and what to do.
 */
export function parseEvaluationBody(body: unknown): EvaluationBody | Malformed {
  const read = parseFitting(evaluationBody, body);
  if (isMalformed(read)) return read;
  const { context, ...rest } = read;
  const at = context?.at === undefined ? undefined : parseInstant(context.at);
  if (context?.at !== undefined && at === undefined)
    return {
      malformed: [
        { pointer: "/context/at", detail: "Write a date and time such as 2026-11-24T12:00:00Z." },
      ],
    };
  return { ...rest, at };
}
