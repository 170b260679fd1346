import type { MiddlewareHandler } from "hono";
import { readParentCookie, setParentCookie } from "./parent-cookie.ts";

/** Somebody in a session who chooses a language has it until the session ends. Without a session nothing is kept. */
export function keepLanguage(): MiddlewareHandler {
  return async (c, next) => {
    const token = readParentCookie(c);
    if (token !== undefined && c.req.method === "GET" && c.req.query("lang") !== undefined)
      setParentCookie(c, token);
    return next();
  };
}
