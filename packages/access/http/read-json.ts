import type { Context } from "hono";

/** The JSON of a body, or what is wrong with it. AuthZEN asks for 400 on a wrong content type as well. */
export async function readJson(
  c: Context,
): Promise<
  { readonly json: unknown } | { readonly problem: "wrong_content_type" | "malformed_body" }
> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type))
    return { problem: "wrong_content_type" };
  try {
    const json: unknown = JSON.parse(await c.req.text());
    return { json };
  } catch {
    return { problem: "malformed_body" };
  }
}
