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
  readonly handle: (asked: Asked) => Promise<Response>;
};

/** Answers everybody: the pages themselves, which hold nothing about anybody, and signing in. */
export type OpenRoute = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly needs: "nothing";
  readonly handle: (deps: ConsoleDeps, c: Context) => Response | Promise<Response>;
};
