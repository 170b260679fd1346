import {
  type GoingLiveView,
  isMalformed,
  type Malformed,
  parseGoingLiveBody,
} from "@elm-court/contract";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";

/**
 * Keeps, dated, that the tool with this key went through the going-live list without a failure. The tool says so itself: the office reads
 * when, and decides nothing on it.
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
  const pass = { keyId: called.key.id, passedAt: now(), passed };
  await store.recordGoingLivePass(pass);
  return { body: pass };
}
