import type { Context } from "hono";

/** The most that a body may hold, in bytes. */
export const largestBody = 32 * 1024;

/** The body is longer than its `Content-Length` said, and than a body may be (the trick of CVE-2026-54288). */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** A JSON body, or `undefined` where there is none that can be read. Throws `BodyTooLarge`. */
export async function readBody(c: Context): Promise<unknown> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return undefined;
  const text = await c.req.text();
  if (Buffer.byteLength(text) > largestBody) throw new BodyTooLarge();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
