import type { MiddlewareHandler } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showNotice } from "../page/show-page.ts";

/**
 * Refuses a form that our own page did not send (trust P7): `Origin` must be there and equal the public origin, and
 * `Sec-Fetch-Site`, which old phones do not send, must be `same-origin` where it is there.
 */
export function sameOrigin(deps: ParentDeps): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header("Sec-Fetch-Site");
    const ours = c.req.header("Origin") === deps.publicOrigin;
    if (!ours || (site !== undefined && site !== "same-origin")) {
      return showNotice(deps, c, "refused");
    }
    return next();
  };
}
