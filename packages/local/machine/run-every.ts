import { setTimeout as wait } from "node:timers/promises";

/** Runs `work` at once and then again and again, as a schedule would, until `signal` says stop. What fails is tried at the next turn. */
export async function runEvery(
  seconds: number,
  work: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch(() => undefined);
    await wait(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}
