import { type ConsoleProblemCode, consoleProblemStatuses } from "@elm-court/contract";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ConsoleDeps } from "./deps.ts";

function isProblem(value: unknown): value is ConsoleProblemCode {
  return typeof value === "string" && Object.hasOwn(consoleProblemStatuses, value);
}

/** Logs every request once it is answered: by its route's pattern, with closed words only. */
export function logRequests(deps: ConsoleDeps): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const problem: unknown = c.get("problem");
    const error: unknown = c.get("error");
    deps.log({
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ...(isProblem(problem) && { code: problem }),
      ...(typeof error === "string" && { error }),
    });
  };
}
