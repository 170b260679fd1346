import * as z from "zod/mini";
import type { ProblemPlace } from "../problem/problem.ts";
import { whatToSend } from "../problem/what-to-send.ts";

const longestText = 200;

/** A type, id or name: never empty. */
export const filled = z.string().check(z.minLength(1), z.maxLength(longestText));
export const loose = z.looseObject({});
const properties = z.optional(loose);

/** The information model of OpenID AuthZEN Authorization API 1.0. Unknown fields are ignored, properties kept as they came. */
export const entity = z.object({ type: filled, id: filled, properties });
export const action = z.object({ name: filled, properties });
/** What a search looks for: its id is ignored when sent. */
export const sought = z.object({ type: filled, properties });
export const context = z.optional(loose);

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** What a body does not fit: each place as a JSON Pointer. */
export type Malformed = { readonly malformed: readonly ProblemPlace[] };

/** A body by its schema, or what to send at every place that does not fit (“JSON Serialization”: a missing or mistyped field is a bad request). */
export function parseFitting<T>(schema: z.ZodMiniType<T>, body: unknown): T | Malformed {
  const parsed = schema.safeParse(body, { error: whatToSend });
  if (parsed.success) return parsed.data;
  return {
    malformed: parsed.error.issues.map(({ path, message }) => ({
      pointer: pointerOf(path),
      detail: message,
    })),
  };
}

/** True for a body, or a part of one, that does not fit. */
export function isMalformed<T extends object>(read: T | Malformed): read is Malformed {
  return "malformed" in read;
}
