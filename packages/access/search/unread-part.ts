import type { ApiKey, Decision } from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import type { LimitRefusal } from "../credentials/may-call.ts";
import { unavailableDetail } from "../http/answer-problem.ts";

/**
 * Why a list of those who may be contacted cannot be given now: something that it rests on was not read, and whoever is missing from it
 * would be taken for a no that was decided (promise P4). The test pupil who can never be read is left out instead.
 */
export function unreadPart(
  { kind }: ApiKey,
  decisions: readonly (Decision | LimitRefusal)[],
): Refusal | undefined {
  const isUnread = decisions.some((one) => !("refused" in one) && one.code === "unavailable");
  return isUnread && kind === "live"
    ? { refused: "unavailable", detail: unavailableDetail }
    : undefined;
}
