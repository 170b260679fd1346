import * as z from "zod/mini";
import { type Failure, refused, troubled } from "./failure.ts";

const problem = z.object({
  code: z.string().check(z.minLength(1)),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  urgentHelp: z.optional(z.string()),
});

/** The seconds of a `Retry-After`, as a number or as a date; `undefined` where there is none. */
export function retryAfterOf(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - nowMs) / 1000));
}

/** The problem (RFC 9457) in an answer that is not a success. Without one it is trouble. */
export function readProblem(
  status: number,
  json: unknown,
  retryAfterSeconds: number | undefined,
): Failure {
  const more = { status, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  const read = problem.safeParse(json);
  if (!read.success) return troubled(status >= 500 ? "server_trouble" : "wrong_shape", more);
  const { code, detail = "", errors = [], urgentHelp } = read.data;
  const places = errors.map((place) => `${place.pointer}: ${place.detail}`);
  return refused(code, [detail, ...places].filter((part) => part !== "").join(" "), {
    ...more,
    ...(urgentHelp === undefined ? {} : { urgentHelp }),
  });
}
