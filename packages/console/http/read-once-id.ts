import { createHash } from "node:crypto";
import type { StaffId } from "@elm-court/domain";
import type { Context } from "hono";

/** What one try and its repeats have in common: the `Idempotency-Key` that the browser chose for this form, and who sends it. */
export function readOnceId(c: Context, by: StaffId): string | undefined {
  const key = c.req.header("Idempotency-Key") ?? "";
  if (!/^[\x21-\x7e]{8,128}$/.test(key)) return undefined;
  return createHash("sha256").update(`${by} ${key}`).digest("hex");
}
