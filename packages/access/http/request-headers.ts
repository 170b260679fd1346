import type { MiddlewareHandler } from "hono";

declare module "hono" {
  interface ContextVariableMap {
    /** The `X-Request-ID` of the answer. Looking for it in the answer's own headers would make Hono build an answer too early. */
    readonly requestId: string;
  }
}

const acceptable = /^[\w.~:/+=-]{1,128}$/;

/** Echoes a well-formed `X-Request-ID`, or gives one, and keeps every answer out of every cache (promise P1). */
export function answerHeaders(randomId: () => string): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header("x-request-id");
    const requestId = asked !== undefined && acceptable.test(asked) ? asked : randomId();
    c.set("requestId", requestId);
    c.header("x-request-id", requestId);
    c.header("cache-control", "no-store");
    c.header("x-content-type-options", "nosniff");
    c.header("strict-transport-security", "max-age=63072000; includeSubDomains");
    c.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    await next();
  };
}
