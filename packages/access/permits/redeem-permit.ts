import { isMalformed, type Malformed, parseRedeemBody, type RedeemBody } from "@elm-court/contract";
import { type Decision, decideRedeem, tellDiscreetly } from "@elm-court/domain";
import type { Answered } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import type { Bearer } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import type { OnceItem, OnceQuestion } from "../sending/decide-once.ts";
import { sendOpener } from "../sending/send-opener.ts";
import { doOneOnce } from "./do-one-once.ts";
import { permitsPath } from "./issue-permit.ts";
import { messageDigest, soughtPermit, verifyPermit } from "./permit-token.ts";

/** The path of `POST` for using a permit up. */
export const redeemPath = `${permitsPath}/redeem`;

type PermitRefusal = "permit_invalid" | "permit_used" | "permit_ended";

const details: Readonly<Record<PermitRefusal, string>> = {
  permit_invalid:
    "Send the permit as it was given, with the message that it was asked for, under a key of the same kind.",
  permit_used: "A permit is for one message. Ask for another one.",
  permit_ended: "Ask for another permit, and redeem it before “permitEndsAt”.",
};

const refuse = (refused: PermitRefusal): Refusal => ({ refused, detail: details[refused] });

/** Whether this permit is ours, for this very message and unused, and what holds now of its yes. */
async function decideOn(
  { permit: token, item }: RedeemBody,
  { kind }: Bearer,
  { facts, request, when, read }: OnceQuestion,
): Promise<Decision | Refusal> {
  const now = when.checkedAt;
  const { signing, permit, asker } = read.permit ?? {};
  const verified = await verifyPermit(token, signing, now);
  if (typeof verified === "string") return refuse(verified);
  if (verified.message !== messageDigest(kind, item)) return refuse("permit_invalid");
  const isAskerGone = asker === undefined || asker.revokedAt !== undefined;
  if (permit === undefined || isAskerGone) return refuse("permit_invalid");
  if (permit.used !== undefined) return refuse("permit_used");
  return decideRedeem(permit, facts, request, { now, decidedAt: when.decidedAt });
}

/** Makes the answer of a decision, the send that it opens, and the permit as it is used up with it. */
function redeemOpener(
  deps: AccessDeps,
  urgentHelp: string,
  bearer: Bearer,
  { item }: RedeemBody,
): OnceItem["open"] {
  const open = sendOpener(deps, urgentHelp, bearer, item, tellDiscreetly);
  return (decision, when, read) => {
    const opened = open(decision, when);
    const permit = read.permit?.permit;
    if (opened.send === undefined || permit === undefined) return opened;
    const used = { at: when.checkedAt, sendId: opened.send.id };
    return { ...opened, permit: { ...permit, used } };
  };
}

/**
 * `POST /contact/v1/permits/redeem`: this message is about to go out on this permit. Decided again on the facts as they stand; a yes uses
 * the permit up and opens the send in one transaction (clauses 5.2, 6.4, 7.3). Anybody who may send may redeem: the permit was handed over.
 */
export async function redeemPermit(
  deps: AccessDeps,
  urgentHelp: string,
  bearer: Bearer,
  idempotencyKey: string,
  json: unknown,
): Promise<Answered | Malformed | Refusal> {
  const body = parseRedeemBody(json);
  if (isMalformed(body)) return body;
  const call = { idempotencyKey, path: redeemPath, json };
  return doOneOnce(deps, bearer, call, {
    place: 0,
    body: body.item,
    use: "send",
    permit: soughtPermit(body.permit),
    decide: (asked) => decideOn(body, bearer, asked),
    open: redeemOpener(deps, urgentHelp, bearer, body),
  });
}
