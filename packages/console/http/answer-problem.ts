import {
  type ConsoleProblemCode,
  consoleProblemStatuses,
  type ConsoleProblemView,
} from "@elm-court/contract";
import type { Context } from "hono";

/** Answers with a problem. The one place where refusals become HTTP; the log learns the code from the header's twin, `c.set`. */
export function answerProblem(
  c: Context,
  code: ConsoleProblemCode,
  problems?: readonly string[],
): Response {
  c.set("problem", code);
  const view: ConsoleProblemView = { code, problems };
  return c.json(view, consoleProblemStatuses[code]);
}
