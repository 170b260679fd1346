import { createHash } from "node:crypto";
import { addSeconds, type Instant, type KeyId } from "@elm-court/domain";
import type { OnceAnswer, OnceCall, OnceName, OnceRun } from "@elm-court/store";
import type { Refusal } from "../authzen/decision-point.ts";

/** Longer than a call can take: a function that stopped half-way is waited for so long, and then begun again. */
const leaseSeconds = 10;

/** What a caller does who sent no Idempotency-Key that can be used. */
export const idempotencyKeyMissing: Refusal = {
  refused: "idempotency_key_missing",
  detail:
    "Send the header Idempotency-Key with 1 to 128 visible characters of ASCII: a new one for each new thing to do, the same one to repeat it.",
};

const digest = (...parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/** The name of a call: the same for a repeat by the same credential, and another one for everybody else. */
export function onceNameOf(
  keyId: KeyId,
  idempotencyKey: string,
  path: string,
  json: unknown,
): OnceName {
  return { hash: digest(keyId, idempotencyKey), asked: digest(path, JSON.stringify(json)) };
}

/** A run of a call that begins at `at`. */
export function beginRun(runId: string, at: Instant): OnceRun {
  return { runId, leaseEndsAt: addSeconds(at, leaseSeconds) };
}

/** Why an item of a call may not be done by this run: the name was used for something else, or another run is busy with it. */
export function refuseRun(
  { asked }: OnceName,
  { runId }: OnceRun,
  call: OnceCall | undefined,
  given: OnceAnswer | undefined,
  now: Instant,
): Refusal | undefined {
  if (call === undefined) return undefined;
  if (call.asked !== asked)
    return {
      refused: "idempotency_key_reused",
      detail: "Send a new Idempotency-Key for each new thing to do.",
    };
  const isBusy = call.runId !== runId && now < call.leaseEndsAt && given === undefined;
  return isBusy
    ? {
        refused: "in_progress",
        detail: "Send the same call again in a few seconds, with the same Idempotency-Key.",
      }
    : undefined;
}
