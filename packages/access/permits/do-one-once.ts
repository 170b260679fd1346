import type { Answered } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import { loggedOf } from "../evaluation/evaluate-many.ts";
import { slowDown } from "../evaluation/test-trouble.ts";
import { decideOnce, itemReadOf, type OnceItem, sendingItemOf } from "../sending/decide-once.ts";
import { beginRun, onceNameOf } from "../sending/once.ts";

/** A call that asks for one thing to be done once: one read, and one transaction. */
export async function doOneOnce(
  deps: AccessDeps,
  bearer: Bearer,
  call: { readonly idempotencyKey: string; readonly path: string; readonly json: unknown },
  item: OnceItem,
): Promise<Answered | Refusal> {
  const startedAt = deps.now();
  const once = onceNameOf(bearer.keyId, call.idempotencyKey, call.path, call.json);
  const run = beginRun(deps.randomId(), startedAt);
  const read = await deps.store.loadSending({
    keyId: bearer.keyId,
    once,
    items: [sendingItemOf(item)],
  });
  const called = mayCall(read.key, bearer, ["send"], undefined);
  if ("refused" in called) return called;
  const request = contactRequestOf(item.body);
  const outside = limitRefusal(called.key, request);
  if (outside !== undefined) return outside;
  await slowDown(deps, called.key, [request]);
  const doing = { bearer, once, run, startedAt };
  const done = await decideOnce(deps, doing, item, itemReadOf(read, 0), false);
  if ("refused" in done) return done;
  return {
    body: done.view,
    logged: {
      ...loggedOf(done.decision === undefined ? [] : [done.decision.code]),
      ...(called.key.kind === "test" ? { test: true } : {}),
    },
  };
}
