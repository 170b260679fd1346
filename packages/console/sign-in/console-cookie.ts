import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

// Sent as `__Host-…`: only over HTTPS (or to this machine), only to this host, never to a script. Lax, because the provider's
// answer is a visit from another site; a change needs our own `Origin` besides.
const attributes = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

/** `console`: a session. `console-sign-in`: the browser in which a sign-in began. */
export type CookieName = "console" | "console-sign-in";

/** The token in a cookie; `undefined` when there is none that could be one. */
export function readCookie(c: Context, name: CookieName): string | undefined {
  const token = getCookie(c, name, "host");
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Gives the browser a token. It goes with the browser; what it opens ends by itself before. */
export function giveCookie(c: Context, name: CookieName, token: string): void {
  setCookie(c, name, token, { ...attributes, prefix: "host" });
}

/** Takes it back. */
export function takeCookie(c: Context, name: CookieName): void {
  deleteCookie(c, name, { ...attributes, prefix: "host" });
}
