import type { ProblemPlace } from "../problem/problem.ts";

/**
 * The answer to one item of a batch that does not fit: a no in its place (AuthZEN 1.0, “Access Evaluations API”, “Errors”). The rest
 * is answered.
 */
export function failedItemView(errors: readonly ProblemPlace[], urgentHelp: string) {
  return {
    decision: false,
    context: {
      outcome: "deny",
      code: "malformed_body",
      error: { status: 400, message: "Mend the fields named in “errors”." },
      errors,
      retry: "never",
      urgentHelp,
    },
  } as const;
}
