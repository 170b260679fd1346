import type { Context } from "hono";

/** The most that a form may send, in bytes. */
export const largestForm = 64 * 1024;

/** The fields of a posted form. Anything that is not a form has none, and is then told what is missing. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return new URLSearchParams();
  return new URLSearchParams(await c.req.text());
}
