import type { Context } from "hono";
import type { ParentDeps } from "./deps.ts";

export type Handle = (deps: ParentDeps, c: Context) => Response | Promise<Response>;

/**
 * What a caller must hold: nothing, a personal link, the session begun with one, a session with a one-time code, a "paper
 * instead" link, or one that stops the taking back of a no.
 */
export type Key = "nothing" | "answer_link" | "session" | "proof" | "paper_link" | "stop_link";

export type ParentRoute = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly needs: Key;
  readonly handle: Handle;
};
