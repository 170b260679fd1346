import type { CheckPage } from "./parent-pages.ts";
import { type Running, runInChild } from "./run-in-child.ts";

/** Sends a check page from a process of its own: what it prints is where the answer led. */
export function sendInChild(endpoint: string, { cookie, shown }: CheckPage): Running {
  return runInChild(new URL("crash-child.ts", import.meta.url), [endpoint, cookie, shown]);
}
