import type * as z from "zod/mini";
import { callApi, type Patience } from "./call-api.ts";
import type { Connection, Request } from "./exchange.ts";
import { refused, troubled } from "./failure.ts";
import type { Result } from "./result.ts";

/** A call without or with a body, whose answer must have this shape. */
export async function callFor<Body extends object>(
  connection: Connection,
  patience: Patience,
  request: Omit<Request, "body"> & { readonly body?: object | undefined },
  shape: z.ZodMiniType<Body>,
): Promise<Result<Body>> {
  const { body: given, ...rest } = request;
  let body: string | undefined;
  try {
    body = given === undefined ? undefined : JSON.stringify(given);
  } catch {
    return refused("malformed_body", "The request cannot be written as JSON.");
  }
  return callApi(connection, { ...rest, body }, patience, ({ json }) => {
    const read = shape.safeParse(json);
    return read.success ? { ok: true as const, ...read.data } : troubled("wrong_shape");
  });
}
