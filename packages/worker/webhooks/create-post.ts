import { lookup as lookUp } from "node:dns";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./is-public-address.ts";
import type { Post, Posted } from "./webhook-deps.ts";

type LookUpAll = (
  hostname: string,
  answer: (error: Error | null, addresses: readonly { address: string; family: number }[]) => void,
) => void;

const withoutBrackets = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, "$1");
/** Whether this address may be called at all, before it is looked up. */
function isAllowed(url: string, isLocal: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (isLocal && protocol === "http:" && hostname === "127.0.0.1");
}

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * A way to look names up that gives public addresses only, all or none: the connection is made to what was looked at, so that a name
 * cannot lead elsewhere between the look and the call.
 */
function publicOnly(lookUpAll: LookUpAll): LookupFunction {
  return (hostname, { all }, answer) => {
    lookUpAll(hostname, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return answer(error ?? withCode("ENOTFOUND"), "");
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return answer(withCode("not_public"), "");
      return all === true
        ? answer(null, [...addresses])
        : answer(null, first.address, first.family);
    });
  };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "unknown";

/**
 * Posts to addresses that somebody else named: https alone, to public addresses alone, no redirect, an answer within `timeoutMs`, of
 * which only the status is read. `isLocal` also lets plain HTTP to 127.0.0.1 through: on one machine, and in tests.
 */
export function createPost({
  timeoutMs,
  isLocal,
  lookUpAll = (hostname, answer) => lookUp(hostname, { all: true }, answer),
}: {
  readonly timeoutMs: number;
  readonly isLocal: boolean;
  readonly lookUpAll?: LookUpAll;
}): Post {
  return (url, headers, body) =>
    new Promise<Posted>((resolve) => {
      const fail = (error: unknown): void => resolve({ failed: codeOf(error) });
      if (!isAllowed(url, isLocal)) return resolve({ failed: "not_allowed" });
      const { protocol, hostname } = new URL(url);
      const host = withoutBrackets(hostname);
      const isOwn = protocol === "http:";
      if (!isOwn && isIP(host) !== 0 && !isPublicAddress(host))
        return resolve({ failed: "not_public" });
      const send = isOwn ? requestPlain : requestSecure;
      const sending = send(
        url,
        {
          method: "POST",
          headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
          lookup: publicOnly(lookUpAll),
          signal: AbortSignal.timeout(timeoutMs),
          agent: false,
        },
        (response) => {
          resolve({ status: response.statusCode ?? 0 });
          response.destroy();
        },
      );
      sending.on("error", fail);
      sending.end(body);
    });
}
