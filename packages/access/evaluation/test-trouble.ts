import { type ApiKey, type ContactRequest, testPupilOf } from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import type { AccessDeps } from "../deps.ts";
import { unavailableDetail } from "../http/answer-problem.ts";

/** Just under the second that a read may take: a slower answer would be a no. */
const slowMs = 900;

/** What a store that does not answer gives, for whoever tries out what their program does then. */
export const testUnavailable: Refusal = {
  refused: "unavailable",
  detail: unavailableDetail,
  test: true,
};

/** Waits as long as an answer can take, once, where a test key asks about the pupil who is slow. */
export async function slowDown(
  { pause }: Pick<AccessDeps, "pause">,
  { kind }: ApiKey,
  requests: readonly ContactRequest[],
): Promise<void> {
  const isSlow = requests.some(({ pupilId }) => testPupilOf(pupilId) === "slow");
  if (kind === "test" && isSlow) await pause(slowMs);
}
