import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

/**
 * Refuses a body of more than `mostBytes`. Reading it as a stream to count it costs each check something, so that is left to a body of
 * unknown length: a server takes no more than Content-Length says, and Lambda, which does not compare, has the whole body in hand.
 */
export function limitBody(
  mostBytes: number,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const counting = bodyLimit({ maxSize: mostBytes, onError: refuse });
  return async (c, next) => {
    const said = c.req.header("content-length");
    if (said === undefined || c.req.header("transfer-encoding") !== undefined)
      return counting(c, next);
    if (!(Number(said) <= mostBytes)) return refuse(c);
    if (Buffer.byteLength(await c.req.text()) > mostBytes) return refuse(c);
    await next();
    return undefined;
  };
}
