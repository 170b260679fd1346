/** Every code a problem can carry, with its status (RFC 9457). One closed list for the whole API. */
export const problemStatuses = {
  malformed_body: 400,
  wrong_content_type: 400,
  idempotency_key_missing: 400,
  permit_invalid: 400,
  credential_missing: 401,
  credential_invalid: 401,
  scope_missing: 403,
  limit_exceeded: 403,
  not_found: 404,
  method_not_allowed: 405,
  idempotency_key_reused: 409,
  in_progress: 409,
  webhook_limit: 409,
  send_settled: 409,
  permit_used: 409,
  permit_ended: 409,
  cursor_expired: 410,
  body_too_large: 413,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatuses;

/** One place in a body that does not fit: a JSON Pointer (RFC 6901) and what to do. */
export type ProblemPlace = { readonly pointer: string; readonly detail: string };

/** The body of every answer that is not one: `application/problem+json`. */
export type ProblemView = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: readonly ProblemPlace[];
  readonly urgentHelp: string;
};

const titles: Record<ProblemCode, string> = {
  malformed_body: "The body cannot be read",
  wrong_content_type: "The body must be JSON",
  idempotency_key_missing: "No Idempotency-Key was sent",
  permit_invalid: "This permit is not for this message",
  credential_missing: "No key was sent",
  credential_invalid: "The key does not work",
  scope_missing: "The key may not do this",
  limit_exceeded: "The key may not ask this",
  not_found: "There is nothing here",
  method_not_allowed: "Not with this method",
  idempotency_key_reused: "The Idempotency-Key was used for something else",
  in_progress: "The first call of this Idempotency-Key is still running",
  webhook_limit: "There are enough webhooks",
  send_settled: "This send has ended otherwise",
  permit_used: "This permit was used before",
  permit_ended: "This permit has ended",
  cursor_expired: "The feed does not go back so far",
  body_too_large: "The body is too large",
  internal: "Something went wrong here",
  unavailable: "We cannot answer now",
};

/** A problem with the school's urgent block on it: what is wrong, and in `detail` what to do. */
export function problemView(
  code: ProblemCode,
  detail: string,
  urgentHelp: string,
  errors?: readonly ProblemPlace[],
): ProblemView {
  return {
    type: `urn:esafety-contact:problem:${code}`,
    title: titles[code],
    status: problemStatuses[code],
    code,
    detail,
    ...(errors === undefined ? {} : { errors }),
    urgentHelp,
  };
}
