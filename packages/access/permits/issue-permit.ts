import {
  type EvaluationBody,
  isMalformed,
  type Malformed,
  parsePermitBody,
  permitView,
} from "@elm-court/contract";
import { isPermitId, makeId, openPermit, shownEndsAt, tellDiscreetly } from "@elm-court/domain";
import type { Answered } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import type { Bearer } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { answerDecision } from "../evaluation/answer-decision.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import type { OnceItem } from "../sending/decide-once.ts";
import { followUpOf } from "../sending/send-opener.ts";
import { doOneOnce } from "./do-one-once.ts";
import { findSigningKey } from "./find-signing-key.ts";
import { messageDigest, signPermit } from "./permit-token.ts";

/** The path of permits, under which one is redeemed. */
export const permitsPath = "/contact/v1/permits";

/** Makes the answer of a decision about this message, and the permit that it opens. */
function permitOpener(
  deps: AccessDeps,
  urgentHelp: string,
  { keyId, kind }: Bearer,
  body: EvaluationBody,
): OnceItem["open"] {
  return async (decision, when, read) => {
    const { checkedAt, decidedAt, test } = when;
    const about = { checkedAt, hypothetical: false, urgentHelp, test };
    const endsAt = shownEndsAt(decision, checkedAt, decidedAt);
    const isYes = decision.outcome === "allow";
    const told = tellDiscreetly(isYes ? { ...decision, deliverBefore: endsAt } : decision);
    const answer = answerDecision(deps, told, about);
    const id = makeId(isPermitId, "prm", deps.randomId());
    const { decisionId } = answer.context;
    const opened = { id, keyId, decisionId, at: checkedAt };
    const permit = openPermit(decision, contactRequestOf(body), opened);
    const followUp = followUpOf(decision, body, when);
    if (permit === undefined) return { view: permitView(answer, undefined), followUp };
    const signed = await signPermit(await findSigningKey(deps, read.permit?.signing, checkedAt), {
      id,
      keyId,
      message: messageDigest(kind, body),
      issuedAt: checkedAt,
      endsAt,
    });
    const view = permitView(answer, { permit: signed, permitEndsAt: endsAt });
    return { view, permit, followUp, holdsUntil: permit.endsAt };
  };
}

/**
 * `POST /contact/v1/permits`: may another program send this message for me? Decided live, as a check is, and recorded with a permit in
 * one transaction. The permit is no leave to send: whoever redeems it is decided again.
 */
export async function issuePermit(
  deps: AccessDeps,
  urgentHelp: string,
  bearer: Bearer,
  idempotencyKey: string,
  json: unknown,
): Promise<Answered | Malformed | Refusal> {
  const body = parsePermitBody(json);
  if (isMalformed(body)) return body;
  const call = { idempotencyKey, path: permitsPath, json };
  return doOneOnce(deps, bearer, call, {
    place: 0,
    body,
    use: "check",
    permit: { id: undefined, keyId: undefined },
    open: permitOpener(deps, urgentHelp, bearer, body),
  });
}
