import { files, page } from "#browser";
import type { Context } from "hono";
import type { ConsoleDeps } from "./deps.ts";

const yearSeconds = 365 * 24 * 60 * 60;

/** The page of the app: the same for everybody, with nothing about anybody in it. */
export function servePage(_deps: ConsoleDeps, c: Context): Response {
  return c.html(page);
}

/** A file of the app. Its name holds a hash of what is in it, so a browser may keep it. */
export function serveFile(_deps: ConsoleDeps, c: Context): Response {
  const name = c.req.param("file") ?? "";
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (file === undefined) return c.body(null, 404);
  c.header("Cache-Control", `public, max-age=${yearSeconds}, immutable`);
  return c.body(file.body, 200, { "Content-Type": file.type });
}
