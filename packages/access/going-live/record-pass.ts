import {
  type GoingLiveView,
  isMalformed,
  type Malformed,
  parseGoingLiveBody,
  pointsMissing,
} from "@elm-court/contract";
import { missingForPass } from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";

/**
 * Keeps, dated, that the tool with this key went through the going-live list without a failure. The tool says so itself: the office reads
 * when, and decides nothing on it. What the key has no scope for it need not have tried.
 */
export async function recordPass(
  { store, now }: AccessDeps,
  bearer: Bearer,
  json: unknown,
): Promise<{ readonly body: GoingLiveView } | Malformed | Refusal> {
  const passed = parseGoingLiveBody(json);
  if (isMalformed(passed)) return passed;
  const { key } = await store.loadBatch({ keyId: bearer.keyId, items: [] });
  const called = mayCall(key, bearer, ["check"], undefined);
  if ("refused" in called) return called;
  const missing = missingForPass(passed, called.key.scopes);
  if (missing.length > 0) return pointsMissing(missing);
  const pass = { keyId: called.key.id, passedAt: now(), passed };
  await store.recordGoingLivePass(pass);
  return { body: pass };
}
