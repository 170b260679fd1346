import { rowOf } from "./row-of.ts";
import { type Trouble, troubleDetails } from "./trouble.ts";

/** What a caller may do about a no: nothing, ask again at `until`, ask again soon, or go to a person. */
export type Retry = "never" | "at" | "soon" | "person";

/** A call that was not answered, or that was refused. It is never a yes. */
export type Failure = {
  readonly ok: false;
  /** `unavailable`, or the code of the problem that the school's service answered with. */
  readonly code: string;
  /** What is wrong, and what to do. */
  readonly detail: string;
  readonly retry: Retry;
  readonly retryAfterSeconds?: number;
  readonly status?: number;
  readonly trouble?: Trouble;
  readonly urgentHelp?: string;
};

/** No answer: ask again soon. */
export function troubled(
  trouble: Trouble,
  more: Pick<Failure, "status" | "retryAfterSeconds"> = {},
): Failure {
  return {
    ok: false,
    code: "unavailable",
    detail: troubleDetails[trouble],
    retry: "soon",
    trouble,
    ...more,
  };
}

/** Refused by the school's service with a code; what that code asks for. */
export function refused(
  code: string,
  detail: string,
  more: Pick<Failure, "status" | "retryAfterSeconds" | "urgentHelp"> = {},
): Failure {
  return { ok: false, code, detail, retry: rowOf(code)?.retry ?? "person", ...more };
}
