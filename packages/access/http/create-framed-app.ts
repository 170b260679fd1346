import { StoreUnavailable } from "@elm-court/store";
import { Hono } from "hono";
import { answerProblem, unavailableDetail } from "./answer-problem.ts";
import type { Answering } from "./answering.ts";
import { limitBody } from "./limit-body.ts";
import { answerHeaders } from "./request-headers.ts";

const maxBodyBytes = 1_000_000;

/** An app without routes: headers on every answer, a limit on every body, and every failure as a problem. */
export function createFramedApp(answering: Answering, randomId: () => string): Hono {
  const app = new Hono();
  app.use(answerHeaders(randomId));
  app.use(
    limitBody(maxBodyBytes, (c) =>
      answerProblem(c, answering, "body_too_large", "Send at most 1 MB."),
    ),
  );
  app.notFound((c) =>
    answerProblem(
      c,
      answering,
      "not_found",
      "Check the address. POST /access/v1/evaluation asks a question.",
    ),
  );
  app.onError((error, c) => {
    if (error instanceof StoreUnavailable)
      return answerProblem(c, answering, "unavailable", unavailableDetail);
    const detail = "Treat this as a no. Ring the school office.";
    return answerProblem(c, answering, "internal", detail, undefined, error.name);
  });
  return app;
}
