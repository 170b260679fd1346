import {
  type EvaluationBody,
  isMalformed,
  type Malformed,
  parseSendsBody,
  sendView,
} from "@elm-court/contract";
import { asksForFollowUp, isSendId, makeId, openSend } from "@elm-court/domain";
import { StoreUnavailable } from "@elm-court/store";
import type { Answered } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { answerDecision } from "../evaluation/answer-decision.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import { slowDown } from "../evaluation/test-trouble.ts";
import { loggedOf } from "../evaluation/evaluate-many.ts";
import { decideOnce, type Doing, type Done, itemReadOf, type OnceItem } from "./decide-once.ts";
import { openFollowUp } from "./open-follow-up.ts";
import { beginRun, onceNameOf } from "./once.ts";

/** The path of `POST` for sending, and what `PATCH` hangs on. */
export const sendsPath = "/contact/v1/sends";

/** Makes the answer of a decision about this message, and the send that it opens. */
function openerOf(
  deps: AccessDeps,
  urgentHelp: string,
  { keyId }: Bearer,
  body: EvaluationBody,
): OnceItem["open"] {
  return (decision, { checkedAt, test }) => {
    const about = { checkedAt, hypothetical: false, urgentHelp, test };
    const answer = answerDecision(deps, decision, about);
    const id = makeId(isSendId, "snd", deps.randomId());
    const { decisionId } = answer.context;
    const opened = { id, keyId, decisionId, at: checkedAt };
    const send = openSend(decision, contactRequestOf(body), opened);
    const followUp =
      asksForFollowUp(decision) && !test
        ? openFollowUp(contactRequestOf(body), "reply_refused", checkedAt, decision.restedOn)
        : undefined;
    return { view: sendView(answer, send?.id), send, followUp };
  };
}

/** A repeat need not wait for a run that left something undone. Where even that cannot be written, its lease ends by itself. */
async function endWhereUndone(
  deps: AccessDeps,
  { once, run }: Doing,
  done: readonly Done[],
): Promise<void> {
  const recorded = done.map((one) => one.recorded);
  if (!recorded.includes("new") || !recorded.includes("none")) return;
  try {
    await deps.store.endRun(once, { ...run, leaseEndsAt: deps.now() });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

/**
 * `POST /contact/v1/sends`: may each of these messages go out now? Each is decided live, and its send opened in the same transaction
 * (clauses 5.2, 6.4, 7.3). One read for all, and one transaction for each, one after the other: they hang on the same credential, and
 * DynamoDB would turn transactions that meet away.
 */
export async function openSends(
  deps: AccessDeps,
  urgentHelp: string,
  bearer: Bearer,
  idempotencyKey: string,
  json: unknown,
): Promise<Answered | Malformed | Refusal> {
  const bodies = parseSendsBody(json);
  if (isMalformed(bodies)) return bodies;
  const startedAt = deps.now();
  const once = onceNameOf(bearer.keyId, idempotencyKey, sendsPath, json);
  const run = beginRun(deps.randomId(), startedAt);
  const doing: Doing = { bearer, once, run, startedAt };
  const items = bodies.map((body, place) => ({
    place,
    body,
    open: openerOf(deps, urgentHelp, bearer, body),
  }));
  const read = await deps.store.loadSending({
    keyId: bearer.keyId,
    once,
    items: items.map(({ place, body }) => ({ place, ...contactRequestOf(body) })),
  });
  const called = mayCall(read.key, bearer, ["send"], undefined);
  if ("refused" in called) return called;
  const outside = bodies.map((body) => limitRefusal(called.key, contactRequestOf(body)));
  const refused = outside.find((one) => one !== undefined);
  if (refused !== undefined) return refused;
  await slowDown(deps, called.key, bodies.map(contactRequestOf));
  const done: Done[] = [];
  for (const item of items) {
    const isBegun = done.some(({ recorded }) => recorded === "new");
    const one = await decideOnce(deps, doing, item, itemReadOf(read, item.place), isBegun);
    if ("refused" in one) return one;
    done.push(one);
  }
  await endWhereUndone(deps, doing, done);
  return {
    body: { items: done.map(({ view }) => view) },
    logged: {
      ...loggedOf(done.flatMap(({ decision }) => decision?.code ?? [])),
      ...(called.key.kind === "test" ? { test: true } : {}),
    },
  };
}
