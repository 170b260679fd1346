import { StoreUnavailable } from "@elm-court/store";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AccessDeps } from "./deps.ts";
import { evaluate } from "./evaluation/evaluate.ts";
import { answerProblem } from "./http/answer-problem.ts";
import { answerHeaders } from "./http/request-headers.ts";

const maxBodyBytes = 1_000_000;

/** The staff tools' API. Every route is in this one table. */
export function createAccessApp(deps: AccessDeps): Hono {
  const app = new Hono();
  app.use(answerHeaders(deps.randomId));
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => answerProblem(c, deps, "body_too_large", "Send at most 1 MB."),
    }),
  );

  app.post("/access/v1/evaluation", (c) => evaluate(c, deps));
  app.all("/access/v1/evaluation", (c) => {
    c.header("allow", "POST");
    return answerProblem(c, deps, "method_not_allowed", "Use POST.");
  });

  app.notFound((c) =>
    answerProblem(
      c,
      deps,
      "not_found",
      "Check the address. POST /access/v1/evaluation asks a question.",
    ),
  );
  app.onError((error, c) => {
    if (error instanceof StoreUnavailable)
      return answerProblem(
        c,
        deps,
        "unavailable",
        "Treat this as a no. Ask again in a few seconds, or ring the school office.",
      );
    const detail = "Treat this as a no. Ring the school office.";
    return answerProblem(c, deps, "internal", detail, undefined, error.name);
  });
  return app;
}
