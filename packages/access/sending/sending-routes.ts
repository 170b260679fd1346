import { idempotencyKeyOf, type Malformed } from "@elm-court/contract";
import { Hono } from "hono";
import { type Answered, answerCall } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import { identifyBearer } from "../credentials/identify-bearer.ts";
import type { Bearer } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { issuePermit, permitsPath } from "../permits/issue-permit.ts";
import { redeemPath, redeemPermit } from "../permits/redeem-permit.ts";
import { idempotencyKeyMissing } from "./once.ts";
import { openSends, sendsPath } from "./open-sends.ts";
import { recordContact, recordsPath } from "./record-contact.ts";
import { settleSend } from "./settle-send.ts";

type Work = (
  bearer: Bearer,
  idempotencyKey: string,
  json: unknown,
) => Promise<Answered | Malformed | Refusal>;

/** The routes under `/contact/v1`: asking to send or to let another send, saying how that ended, and recording what has happened. */
export function createSendingRoutes(deps: AccessDeps, answering: Answering): Hono {
  const app = new Hono();
  const identified = { identify: identifyBearer };
  const once = (path: string, work: Work): void => {
    app.post(path, (c) =>
      answerCall(c, answering, identified, async (bearer, json) => {
        const key = idempotencyKeyOf(c.req.header("idempotency-key"));
        return key === undefined ? idempotencyKeyMissing : work(bearer, key, json);
      }),
    );
    allowOnly(path, "POST");
  };
  const allowOnly = (path: string, method: string): void => {
    app.all(path, (c) => {
      c.header("allow", method);
      return answerProblem(c, answering, "method_not_allowed", `Use ${method}.`);
    });
  };
  once(sendsPath, (bearer, key, json) => openSends(deps, answering.urgentHelp, bearer, key, json));
  once(permitsPath, (bearer, key, json) =>
    issuePermit(deps, answering.urgentHelp, bearer, key, json),
  );
  once(redeemPath, (bearer, key, json) =>
    redeemPermit(deps, answering.urgentHelp, bearer, key, json),
  );
  once(recordsPath, (bearer, key, json) => recordContact(deps, bearer, key, json));
  const onePath = `${sendsPath}/:sendId`;
  app.patch(onePath, (c) =>
    answerCall(c, answering, identified, (bearer, json) =>
      settleSend(deps, bearer, c.req.param("sendId") ?? "", json),
    ),
  );
  allowOnly(onePath, "PATCH");
  return app;
}
