import type { Context } from "hono";

/**
 * True for a request that our own page sent (trust P7). A change needs an `Origin` that equals the public one; `Sec-Fetch-Site`,
 * where it is sent, must be `same-origin` for reading too, because a look is written down.
 */
export function isSameOrigin(c: Context, publicOrigin: string): boolean {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin") return false;
  return c.req.method === "GET" || c.req.header("Origin") === publicOrigin;
}
