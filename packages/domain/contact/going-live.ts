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
] as const;
export type GoingLivePoint = (typeof goingLivePoints)[number];

/** What came of trying one point. */
export const goingLiveResults = ["passed", "failed"] as const;
export type GoingLiveResult = (typeof goingLiveResults)[number];

/** The points that are still missing for a pass: each must have passed. */
export function missingForPass(passed: readonly GoingLivePoint[]): readonly GoingLivePoint[] {
  return goingLivePoints.filter((point) => !passed.includes(point));
}
