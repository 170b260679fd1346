import { isMalformed, type Malformed, parseSendsBody } from "@elm-court/contract";
import { StoreUnavailable } from "@elm-court/store";
import type { Answered } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import { slowDown } from "../evaluation/test-trouble.ts";
import { loggedOf } from "../evaluation/evaluate-many.ts";
import {
  decideOnce,
  type Doing,
  type Done,
  itemReadOf,
  type OnceItem,
  sendingItemOf,
} from "./decide-once.ts";
import { sendOpener } from "./send-opener.ts";
import { beginRun, onceNameOf } from "./once.ts";

/** The path of `POST` for sending, and what `PATCH` hangs on. */
export const sendsPath = "/contact/v1/sends";

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
  const items = bodies.map((body, place): OnceItem => ({
    place,
    body,
    use: "send",
    open: sendOpener(deps, urgentHelp, bearer, body),
  }));
  const read = await deps.store.loadSending({
    keyId: bearer.keyId,
    once,
    items: items.map(sendingItemOf),
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
