/** Every code that a problem of the console can carry, with its status. One closed list. */
export const consoleProblemStatuses = {
  not_signed_in: 401,
  sign_in_refused: 403,
  not_for_your_role: 403,
  own_child: 403,
  cross_site: 403,
  not_found: 404,
  changed_meanwhile: 409,
  already_done: 409,
  body_too_large: 413,
  does_not_fit: 422,
  internal: 500,
  unavailable: 503,
} as const;
export type ConsoleProblemCode = keyof typeof consoleProblemStatuses;

/** The body of every answer of the console's API that is not one. `problems` says what does not fit, in the closed words of its subject. */
export type ConsoleProblemView = {
  readonly code: ConsoleProblemCode;
  readonly problems?: readonly string[] | undefined;
};
