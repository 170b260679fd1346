import { idempotencyKeyOf } from "@elm-court/contract";
import { Hono } from "hono";
import { answerCall } from "../authzen/answer-call.ts";
import { identifyBearer } from "../credentials/identify-bearer.ts";
import type { AccessDeps } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { idempotencyKeyMissing } from "./once.ts";
import { openSends, sendsPath } from "./open-sends.ts";

/** The routes under `/contact/v1`: asking to send, which opens a record. */
export function createSendingRoutes(deps: AccessDeps, answering: Answering): Hono {
  const app = new Hono();
  app.post(sendsPath, (c) =>
    answerCall(c, answering, { identify: identifyBearer }, async (bearer, json) => {
      const key = idempotencyKeyOf(c.req.header("idempotency-key"));
      return key === undefined
        ? idempotencyKeyMissing
        : openSends(deps, answering.urgentHelp, bearer, key, json);
    }),
  );
  app.all(sendsPath, (c) => {
    c.header("allow", "POST");
    return answerProblem(c, answering, "method_not_allowed", "Use POST.");
  });
  return app;
}
