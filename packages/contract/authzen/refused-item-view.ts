import { problemStatuses } from "../problem/problem.ts";

/**
 * The answer to one item of a batch that this caller may not ask: a no in its place (AuthZEN 1.0, “Access Evaluations API”, “Errors”),
 * with the problem's code and its status. The rest is answered.
 */
export function refusedItemView(code: "limit_exceeded", message: string, urgentHelp: string) {
  return {
    decision: false,
    context: {
      outcome: "deny",
      code,
      error: { status: problemStatuses[code], message },
      retry: "person",
      urgentHelp,
    },
  } as const;
}
