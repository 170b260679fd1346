import type { Failure } from "./failure.ts";

/** What a call that is no question gives: what was asked for, or a failure. Nothing is thrown. */
export type Result<Body> = ({ readonly ok: true } & Body) | Failure;
