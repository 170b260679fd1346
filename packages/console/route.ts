import type { Person, StaffRole } from "@elm-court/domain";
import type { Context } from "hono";
import type { ConsoleDeps } from "./deps.ts";

/** What a handler of somebody who is signed in is given. */
export type Asked = {
  readonly deps: ConsoleDeps;
  readonly c: Context;
  readonly person: Person;
};

/** Answers somebody who is signed in and has one of the roles that the route needs. */
export type PersonRoute = {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Any one of these. */
  readonly needs: readonly StaffRole[];
  /** The most that a body may hold, in bytes, where a file is sent; otherwise `largestBody`. Lambda carries 6 MB, a third of it as base64. */
  readonly largestBody?: number | undefined;
  readonly handle: (asked: Asked) => Promise<Response>;
};

/** Answers everybody: the pages themselves, which hold nothing about anybody, and signing in. */
export type OpenRoute = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly needs: "nothing";
  readonly handle: (deps: ConsoleDeps, c: Context) => Response | Promise<Response>;
};

/** Everybody of the school who is signed in with any role at all. */
export const anybody = ["staff", "line_manager", "safeguarding_lead", "office", "head"] as const;

/** Who reads and changes what is kept in `safeguarding`. The office never. */
export const seniors = ["safeguarding_lead", "head"] as const;
