import type { ProblemCode } from "../problem/problem.ts";
import type { Operation } from "./operation.ts";

const always: readonly ProblemCode[] = ["internal"];
const withBody: readonly ProblemCode[] = ["malformed_body", "wrong_content_type", "body_too_large"];
const withKey: readonly ProblemCode[] = [
  "credential_missing",
  "credential_invalid",
  "scope_missing",
  "unavailable",
];

/** Every problem that an operation can answer with: those that its kind of call can meet, and its own. */
export function operationProblems({
  body,
  scopes,
  problems = [],
}: Operation): readonly ProblemCode[] {
  return [
    ...(body === undefined ? [] : withBody),
    ...(scopes.length === 0 ? [] : withKey),
    ...problems,
    ...always,
  ];
}
