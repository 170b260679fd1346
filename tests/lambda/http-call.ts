import { gunzipSync } from "node:zlib";
import { frontDoorSecret } from "./embedded-aws.ts";
import type { RunningFunction } from "./start-function.ts";

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly base64?: boolean;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
};

/** A call as a function URL hands it over (payload format 2.0): header names in small letters, cookies apart. */
function urlEvent({ method, path, headers = {}, cookies, body, base64 = false }: Call) {
  const [rawPath = "", rawQueryString = ""] = path.split("?");
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    ...(cookies === undefined ? {} : { cookies }),
    headers: { host: "abc.lambda-url.eu-west-2.on.aws", ...headers },
    requestContext: {
      accountId: "anonymous",
      apiId: "abc",
      domainName: "abc.lambda-url.eu-west-2.on.aws",
      domainPrefix: "abc",
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "x" },
      requestId: "one",
      routeKey: "$default",
      stage: "$default",
      time: "24/Nov/2026:12:00:00 +0000",
      timeEpoch: 1_795_521_600_000,
    },
    ...(body === undefined ? {} : { body: base64 ? Buffer.from(body).toString("base64") : body }),
    isBase64Encoded: base64,
  };
}

type Result = {
  readonly statusCode: number;
  readonly headers?: Record<string, string>;
  readonly cookies?: string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
};

/** Calls a function as its URL does, without the front door's header unless it is among `headers`. */
export async function callUrl(called: RunningFunction, call: Call): Promise<Answer> {
  const result = (await called.invoke(urlEvent(call))) as Result;
  const headers = result.headers ?? {};
  const bytes = Buffer.from(result.body, result.isBase64Encoded ? "base64" : "utf8");
  const text = headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
  return {
    status: result.statusCode,
    headers,
    cookies: result.cookies ?? [],
    text: text.toString(),
  };
}

/** Calls a function through the front door, which adds its header. */
export async function callThroughDoor(called: RunningFunction, call: Call): Promise<Answer> {
  return callUrl(called, {
    ...call,
    headers: { ...call.headers, "x-front-door": frontDoorSecret },
  });
}
