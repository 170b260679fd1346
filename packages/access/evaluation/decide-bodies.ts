import type { EvaluationBody } from "@elm-court/contract";
import {
  type ApiKey,
  type Decision,
  decideBatch,
  decideUnavailable,
  type Instant,
  type KeyScope,
} from "@elm-court/domain";
import type { BatchFacts } from "@elm-court/store";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, type LimitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { contactRequestOf } from "./contact-request-of.ts";
import { situationOf } from "./situation-of.ts";

type Decided = {
  readonly key: ApiKey;
  readonly checkedAt: Instant;
  /** The decision for a body, or why this key may not ask it; one that nobody asked about is denied. */
  readonly decisionFor: (body: EvaluationBody) => Decision | LimitRefusal;
};

function decideBody(
  { settings }: AccessDeps,
  key: ApiKey,
  body: EvaluationBody,
  read: BatchFacts | undefined,
  checkedAt: Instant,
): Decision | LimitRefusal {
  const request = contactRequestOf(body);
  const outside = limitRefusal(key, request);
  if (outside !== undefined) return outside;
  const asked = { request, body, read };
  const situation = situationOf(key, settings, asked, checkedAt, "check");
  if (situation === "unread") return decideUnavailable();
  return decideBatch([{ facts: situation.facts, request }], situation.at)[0] ?? decideUnavailable();
}

/**
 * Many questions in the fewest strong reads, each decided by itself and never with an exemption (product behaviour 25): for batches and
 * for searches. What could not be read is denied in its place.
 */
export async function decideBodies(
  deps: AccessDeps,
  bearer: Bearer,
  needed: readonly KeyScope[],
  bodies: readonly EvaluationBody[],
): Promise<Decided | Refusal> {
  const { key, facts } = await deps.store.loadBatch({
    keyId: bearer.keyId,
    items: bodies.map((body) => contactRequestOf(body)),
  });
  const planned = bodies.find(({ at }) => at !== undefined)?.at;
  const called = mayCall(key, bearer, needed, planned);
  if ("refused" in called) return called;
  const checkedAt = deps.now();
  const decisions = new Map(
    bodies.map((body, place) => [
      body,
      decideBody(deps, called.key, body, facts[place], checkedAt),
    ]),
  );
  return {
    key: called.key,
    checkedAt,
    decisionFor: (body) => decisions.get(body) ?? decideUnavailable(),
  };
}
