import {
  type EvaluationRequest,
  type EvaluationView,
  isMalformed,
  type Malformed,
  parseEvaluationBody,
} from "@elm-court/contract";
import { type Decision, decideContact, type Staff } from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { answerDecision } from "./answer-decision.ts";
import { contactRequestOf } from "./contact-request-of.ts";

/** A member of staff as the kind that the question names; under another kind they are not known. */
export function staffOfKind(staff: Staff | undefined, type: string): Staff | undefined {
  return staff?.kind === type ? staff : undefined;
}

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
  | { readonly view: EvaluationView; readonly logged: Pick<Decision, "outcome" | "code"> }
  | Malformed
  | Refusal
> {
  const body = parseEvaluationBody(question);
  if (isMalformed(body)) return body;
  const request = contactRequestOf(body);
  const { key, ...facts } = await deps.store.loadCheck({
    keyId: bearer.keyId,
    staffId: request.staffId,
    accountId: request.accountId,
    pupilId: request.pupilId,
  });
  const called = mayCall(key, bearer, ["check"], body.at);
  if ("refused" in called) return called;
  const outside = limitRefusal(called.key, request);
  if (outside !== undefined) return outside;

  const checkedAt = deps.now();
  const known = staffOfKind(facts.staff, body.subject.type);
  const { settings } = deps;
  const decision = decideContact(
    { ...facts, staff: known, settings, schoolReady: called.key.schoolReady },
    request,
    body.at ?? checkedAt,
  );
  const hypothetical = body.at !== undefined;
  return {
    view: answerDecision(deps, decision, { checkedAt, hypothetical, urgentHelp }),
    logged: { outcome: decision.outcome, code: decision.code },
  };
}
