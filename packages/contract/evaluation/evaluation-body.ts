import { type Instant, parseInstant } from "@elm-court/domain";
import * as z from "zod/mini";
import type { ProblemPlace } from "../problem/problem.ts";

const filled = z.string().check(z.minLength(1), z.maxLength(200));

/** An AuthZEN 1.0 access evaluation request, as this service reads it. Unknown fields are ignored. */
const evaluationBody = z.object({
  subject: z.object({ type: filled, id: filled, properties: z.optional(z.looseObject({})) }),
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
  resource: z.object({ type: filled, id: filled, properties: z.optional(z.looseObject({})) }),
  context: z.optional(z.object({ at: z.optional(z.string()) })),
});

export type EvaluationBody = Omit<z.infer<typeof evaluationBody>, "context"> & {
  /** The moment asked about; `undefined` for now. */
  readonly at: Instant | undefined;
};

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/**
 * Reads the body of `POST /access/v1/evaluation` (OpenID AuthZEN Authorization API 1.0).
 * A missing or mistyped field comes back as its place and what to do.
 */
export function parseEvaluationBody(body: unknown): EvaluationBody | readonly ProblemPlace[] {
  const parsed = evaluationBody.safeParse(body);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({
      pointer: pointerOf(path),
      detail: message,
    }));
  const { context, ...rest } = parsed.data;
  const at = context?.at === undefined ? undefined : parseInstant(context.at);
  if (context?.at !== undefined && at === undefined)
    return [
      { pointer: "/context/at", detail: "Write a date and time such as 2026-11-24T12:00:00Z." },
    ];
  return { ...rest, at };
}
