import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isToken } from "./token.ts";

// Sent as `__Host-parent`: only over HTTPS (or to this machine), only to this host, never to a script.
const name = "parent";
const attributes = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;
const languageShape = /^[a-z]{2}$/;

function readParts(c: Context): readonly (string | undefined)[] {
  // A token has no full stop in it: what follows one is the language.
  return (getCookie(c, name, "host") ?? "").split(".");
}

/** The session's token out of the request; `undefined` when there is none that could be one. */
export function readParentCookie(c: Context): string | undefined {
  const [token] = readParts(c);
  return isToken(token) ? token : undefined;
}

/** The language that the page was asked for in: by its address (`?lang=pl`), or earlier in the session. */
export function readAskedLanguage(c: Context): string | undefined {
  const [, kept] = readParts(c);
  const asked = c.req.query("lang") ?? kept;
  return asked !== undefined && languageShape.test(asked) ? asked : undefined;
}

/**
 * Gives the browser the session, and with it the language that was asked for, so that no page needs it in its address. It has no
 * date: it goes with the browser, and the session ends by itself before.
 */
export function setParentCookie(c: Context, token: string): void {
  const language = readAskedLanguage(c);
  const value = language === undefined ? token : `${token}.${language}`;
  setCookie(c, name, value, { ...attributes, prefix: "host" });
}

/** Takes it back. */
export function clearParentCookie(c: Context): void {
  deleteCookie(c, name, { ...attributes, prefix: "host" });
}
