import type { Machine } from "../machine.ts";
import { type Failure, troubled } from "./failure.ts";
import { readProblem, retryAfterOf } from "./read-problem.ts";

/** One request to the school's service. */
export type Request = {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: string | undefined;
  readonly idempotencyKey?: string | undefined;
};

/** A success, with the moment by this machine's clock at which it was asked for. */
export type Exchanged = {
  readonly ok: true;
  readonly json: unknown;
  readonly askedAtMs: number;
  /** The clock of the school's service, where it says so. */
  readonly dateMs: number | undefined;
};

export type Connection = {
  readonly origin: string;
  readonly key: string;
  readonly machine: Machine;
};

const agent = "esafety-contact/0.1.0";

function headersOf({ key }: Connection, request: Request, requestId: string) {
  return {
    accept: "application/json, application/problem+json",
    authorization: `Bearer ${key}`,
    "cache-control": "no-store",
    "user-agent": agent,
    "x-request-id": requestId,
    ...(request.body === undefined ? {} : { "content-type": "application/json" }),
    ...(request.idempotencyKey === undefined ? {} : { "idempotency-key": request.idempotencyKey }),
  };
}

/** Settles when the signal is aborted, even where a `fetch` does not heed it. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => reject(new Error("aborted"));
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

function isCached(headers: Headers): boolean {
  return Number(headers.get("age") ?? "0") !== 0 || /\bhit\b/i.test(headers.get("x-cache") ?? "");
}

function read(
  response: Response,
  text: string,
  asked: { readonly requestId: string; readonly askedAtMs: number; readonly nowMs: number },
): Exchanged | Failure {
  const { status, headers } = response;
  const retryAfterSeconds = retryAfterOf(headers.get("retry-after"), asked.nowMs);
  const more = { status, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  const isJson = /^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get("content-type") ?? "");
  if (status === 204)
    return { ok: true, json: undefined, askedAtMs: asked.askedAtMs, dateMs: undefined };
  let json: unknown;
  try {
    if (!isJson) throw new SyntaxError("not JSON");
    json = JSON.parse(text);
  } catch {
    return troubled(status >= 500 ? "server_trouble" : "not_json", more);
  }
  if (!response.ok) return readProblem(status, json, retryAfterSeconds);
  if (isCached(headers)) return troubled("cached", more);
  if (headers.get("x-request-id") !== asked.requestId) return troubled("another_answer", more);
  const date = Date.parse(headers.get("date") ?? "");
  return {
    ok: true,
    json,
    askedAtMs: asked.askedAtMs,
    dateMs: Number.isNaN(date) ? undefined : date,
  };
}

/**
 * One call and its answer; anything but a fresh, whole success of this very call is a failure. Never throws. A redirect is not
 * followed: the key would go with it.
 */
export async function exchange(
  connection: Connection,
  request: Request,
  timeoutMs: number,
): Promise<Exchanged | Failure> {
  const { machine, origin } = connection;
  const requestId = machine.randomId();
  const askedAtMs = machine.now();
  const stop = AbortSignal.timeout(timeoutMs);
  const call = async (): Promise<Exchanged | Failure> => {
    const response = await machine.fetch(`${origin}${request.path}`, {
      method: request.method,
      headers: headersOf(connection, request, requestId),
      redirect: "manual",
      cache: "no-store",
      signal: stop,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400))
      return troubled("redirected", { status: response.status });
    const text = await response.text();
    return read(response, text, { requestId, askedAtMs, nowMs: machine.now() });
  };
  try {
    return await Promise.race([call(), untilAborted(stop)]);
  } catch {
    return troubled(stop.aborted ? "timed_out" : "no_connection");
  }
}
