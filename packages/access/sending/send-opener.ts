import { type EvaluationBody, sendView } from "@elm-court/contract";
import {
  asksForFollowUp,
  type Decision,
  type FollowUp,
  isSendId,
  makeId,
  openSend,
  type Send,
} from "@elm-court/domain";
import type { Bearer } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { answerDecision } from "../evaluation/answer-decision.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import type { Answered } from "./decide-once.ts";
import { openFollowUp } from "./open-follow-up.ts";

/** The talk in person that a decision asks for; none for a test key, whose pupils nobody can talk to. */
export function followUpOf(
  decision: Decision,
  body: EvaluationBody,
  { checkedAt, test }: Answered,
): FollowUp | undefined {
  return asksForFollowUp(decision) && !test
    ? openFollowUp(contactRequestOf(body), "reply_refused", checkedAt, decision.restedOn)
    : undefined;
}

/** Makes the answer of a decision about this message, told by `tell`, and the send that it opens. */
export function sendOpener(
  deps: Pick<AccessDeps, "randomId">,
  urgentHelp: string,
  { keyId }: Bearer,
  body: EvaluationBody,
  tell: (decision: Decision) => Decision = (decision) => decision,
) {
  return (decision: Decision, when: Answered) => {
    const { checkedAt, test } = when;
    const about = { checkedAt, hypothetical: false, urgentHelp, test };
    const answer = answerDecision(deps, tell(decision), about);
    const id = makeId(isSendId, "snd", deps.randomId());
    const { decisionId } = answer.context;
    const opened = { id, keyId, decisionId, at: checkedAt };
    const send: Send | undefined = openSend(decision, contactRequestOf(body), opened);
    return { view: sendView(answer, send?.id), send, followUp: followUpOf(decision, body, when) };
  };
}
