import type { KeyScope } from "./key-scope.ts";

/** What a staff tool tries before it goes live, in order. */
export const goingLivePoints = [
  "service_reached",
  "connection_encrypted",
  "clock_right",
  "key_works",
  "wrong_key_refused",
  "question_complete",
  "no_is_kept",
  "trouble_is_no",
  "send_decided",
  "send_settles",
  "feed_in_step",
  "webhook_verified",
] as const;
export type GoingLivePoint = (typeof goingLivePoints)[number];

/** What came of trying one point. */
export const goingLiveResults = ["passed", "failed", "not_needed"] as const;
export type GoingLiveResult = (typeof goingLiveResults)[number];

/** The points that are about more than asking: only a key with that scope has to pass them. */
const scopeOf: Readonly<Partial<Record<GoingLivePoint, KeyScope>>> = {
  send_decided: "send",
  send_settles: "send",
  feed_in_step: "changes",
  webhook_verified: "changes",
};

/** The points that are still missing for the pass of a key with these scopes: each must have passed. */
export function missingForPass(
  passed: readonly GoingLivePoint[],
  scopes: readonly KeyScope[],
): readonly GoingLivePoint[] {
  const isNeeded = (point: GoingLivePoint): boolean => {
    const scope = scopeOf[point];
    return scope === undefined || scopes.includes(scope);
  };
  return goingLivePoints.filter((point) => isNeeded(point) && !passed.includes(point));
}
