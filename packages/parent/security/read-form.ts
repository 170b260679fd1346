import type { Context } from "hono";

/** The most that a form may send, in bytes. */
export const largestForm = 64 * 1024;

/** The body is longer than its `Content-Length` said, and than a form may be (the trick of CVE-2026-54288). */
export class FormTooLarge extends Error {
  override readonly name = "FormTooLarge";
}

/** The fields of a posted form. Throws `FormTooLarge`. Anything that is not a form has none, and is then told what is missing. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return new URLSearchParams();
  const text = await c.req.text();
  if (Buffer.byteLength(text) > largestForm) throw new FormTooLarge();
  return new URLSearchParams(text);
}
