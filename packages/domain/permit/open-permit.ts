import { isChannel } from "../contact/channel.ts";
import type { ContactRequest } from "../contact/contact-request.ts";
import type { Decision } from "../decision/decision.ts";
import { permitEndsAt, permitSeconds } from "../decision/permit-ends-at.ts";
import type { DecisionId, KeyId, PermitId } from "../ids.ts";
import { addSeconds, earliest, type Instant, instantOf, millisecondsOf } from "../time/instant.ts";
import { nextNightStart } from "../time/night.ts";
import type { Permit } from "./permit.ts";

/** The permit that a decision of `at` opens; `undefined` unless it is an allow. */
export function openPermit(
  decision: Decision,
  request: ContactRequest,
  about: {
    readonly id: PermitId;
    readonly keyId: KeyId;
    readonly decisionId: DecisionId;
    readonly at: Instant;
  },
): Permit | undefined {
  const { staffId, pupilId, channel, accountId, reason, recipient } = request;
  const { id, keyId, decisionId, at } = about;
  const endsAt = permitEndsAt(decision, at);
  if (endsAt === undefined || staffId === undefined || pupilId === undefined) return undefined;
  if (!isChannel(channel)) return undefined;
  return {
    id,
    keyId,
    staffId,
    pupilId,
    channel,
    accountId,
    reason,
    recipient,
    decisionId,
    issuedAt: at,
    endsAt,
    restedOn: decision.restedOn ?? [],
  };
}

/**
 * The end that a permit shows, in whole seconds: five minutes after `at`, or when the night begins, or ends for one of the night. It says
 * nothing of an exemption's own end, so that a permit reads the same with one as without (promise P3). `decidedAt` is the moment that the
 * decision is about.
 */
export function shownEndsAt({ until }: Decision, at: Instant, decidedAt: Instant): Instant {
  const ends = earliest(
    addSeconds(at, permitSeconds),
    nextNightStart(decidedAt),
    ...(until === undefined ? [] : [until]),
  );
  return instantOf(Math.floor(millisecondsOf(ends) / 1000) * 1000);
}
