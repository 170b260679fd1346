import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ParentDeps } from "./deps.ts";

/** Logs every request once it is answered, by its route's pattern. */
export function logRequests(deps: ParentDeps): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const failed = c.error !== undefined && c.res.status >= 500;
    deps.log({
      at: deps.now(),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ...(failed && {
        failure: c.error?.name === "StoreUnavailable" ? "store_unavailable" : "unexpected",
      }),
    });
  };
}
