import { isChannel } from "../contact/channel.ts";
import type { ContactRequest } from "../contact/contact-request.ts";
import type { Decision } from "../decision/decision.ts";
import type { DecisionId, KeyId, SendId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Send } from "./send.ts";

/** The send that a decision of `at` opens; `undefined` unless it is an allow. */
export function openSend(
  decision: Decision,
  request: ContactRequest,
  about: {
    readonly id: SendId;
    readonly keyId: KeyId;
    readonly decisionId: DecisionId;
    readonly at: Instant;
  },
): Send | undefined {
  const { staffId, pupilId, channel, accountId, reason, reasonWords, recipient } = request;
  const { deliverBefore, code, restedOn = [] } = decision;
  if (deliverBefore === undefined || staffId === undefined || pupilId === undefined)
    return undefined;
  if (!isChannel(channel)) return undefined;
  const { id, keyId, decisionId, at } = about;
  return {
    id,
    keyId,
    staffId,
    pupilId,
    channel,
    accountId,
    reason,
    reasonWords,
    recipient,
    code,
    decisionId,
    openedAt: at,
    deliverBefore,
    status: "open",
    restedOn,
  };
}
