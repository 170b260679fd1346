import { goingLivePath } from "@elm-court/contract";
import { Hono } from "hono";
import { answerCall } from "../authzen/answer-call.ts";
import { identifyBearer } from "../credentials/identify-bearer.ts";
import type { AccessDeps } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { recordPass } from "./record-pass.ts";

/** `POST /access/v1/going-live`: a staff tool leaves its pass. */
export function createGoingLiveRoutes(deps: AccessDeps, answering: Answering): Hono {
  const app = new Hono();
  app.post(goingLivePath, (c) =>
    answerCall(c, answering, { identify: identifyBearer }, (bearer, json) =>
      recordPass(deps, bearer, json),
    ),
  );
  app.all(goingLivePath, (c) => {
    c.header("allow", "POST");
    return answerProblem(c, answering, "method_not_allowed", "Use POST.");
  });
  return app;
}
