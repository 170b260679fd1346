import {
  type EvaluationRequest,
  type EvaluationView,
  isMalformed,
  type Malformed,
  parseEvaluationBody,
} from "@elm-court/contract";
import { decideContact } from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps, AccessLogEntry } from "../deps.ts";
import { answerDecision } from "./answer-decision.ts";
import { contactRequestOf } from "./contact-request-of.ts";
import { situationOf } from "./situation-of.ts";
import { slowDown, testUnavailable } from "./test-trouble.ts";

/**
 * One question (AuthZEN 1.0, “Access Evaluation API”): may this member of staff contact this pupil, in this way, now, for this reason?
 * One read, no write; what cannot be known is denied. The one question in which an exemption counts.
 */
export async function evaluate(
  deps: AccessDeps,
  urgentHelp: string,
  bearer: Bearer,
  question: EvaluationRequest,
): Promise<
  | {
      readonly view: EvaluationView;
      readonly logged: Pick<AccessLogEntry, "outcome" | "code" | "test">;
    }
  | Malformed
  | Refusal
> {
  const body = parseEvaluationBody(question);
  if (isMalformed(body)) return body;
  const request = contactRequestOf(body);
  const { key, ...read } = await deps.store.loadCheck({
    keyId: bearer.keyId,
    staffId: request.staffId,
    accountId: request.accountId,
    pupilId: request.pupilId,
  });
  const called = mayCall(key, bearer, ["check"], body.at);
  if ("refused" in called) return called;
  const outside = limitRefusal(called.key, request);
  if (outside !== undefined) return outside;

  await slowDown(deps, called.key, [request]);
  const checkedAt = deps.now();
  const asked = { request, body, read };
  const situation = situationOf(called.key, deps.settings, asked, checkedAt, "check");
  if (situation === "unread") return testUnavailable;
  const decision = decideContact(situation.facts, request, situation.at);
  const hypothetical = body.at !== undefined;
  const test = called.key.kind === "test";
  return {
    view: answerDecision(deps, decision, { checkedAt, hypothetical, urgentHelp, test }),
    logged: { outcome: decision.outcome, code: decision.code, ...(test ? { test } : {}) },
  };
}
