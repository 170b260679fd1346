import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isToken } from "./token.ts";

// Sent as `__Host-parent`: only over HTTPS (or to this machine), only to this host, never to a script.
const name = "parent";
const attributes = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

/** The session's token out of the request; `undefined` when there is none that could be one. */
export function readParentCookie(c: Context): string | undefined {
  const token = getCookie(c, name, "host");
  return isToken(token) ? token : undefined;
}

/** Gives the browser the session. It has no date: it goes with the browser, and the session ends by itself before. */
export function setParentCookie(c: Context, token: string): void {
  setCookie(c, name, token, { ...attributes, prefix: "host" });
}

/** Takes it back. */
export function clearParentCookie(c: Context): void {
  deleteCookie(c, name, { ...attributes, prefix: "host" });
}
