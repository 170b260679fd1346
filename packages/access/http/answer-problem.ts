import {
  type ProblemCode,
  type ProblemPlace,
  problemStatuses,
  problemView,
} from "@elm-court/contract";
import type { Context } from "hono";
import type { Answering } from "./answering.ts";

const retryAfterSeconds = "5";

/** What to do when the store does not answer. */
export const unavailableDetail =
  "Treat this as a no. Ask again in a few seconds, or ring the school office.";

/**
 * Answers with a problem (RFC 9457), and logs its code, with the name of the error where there was one.
 * The one place where refusals become HTTP.
 */
export function answerProblem(
  c: Context,
  { urgentHelp, log }: Answering,
  code: ProblemCode,
  detail: string,
  errors?: readonly ProblemPlace[],
  error?: string,
): Response {
  const status = problemStatuses[code];
  log({
    route: c.req.routePath,
    status,
    requestId: c.get("requestId"),
    code,
    ...(error === undefined ? {} : { error }),
  });
  if (status === 401) c.header("www-authenticate", 'Bearer realm="esafety-contact"');
  if (status === 503 || code === "in_progress") c.header("retry-after", retryAfterSeconds);
  c.header("content-type", "application/problem+json");
  const body = problemView(code, detail, urgentHelp, errors);
  return c.body(JSON.stringify(body), status);
}
