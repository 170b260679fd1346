import { type Connection, exchange, type Exchanged, type Request } from "./exchange.ts";
import type { Failure } from "./failure.ts";

/** How long and how often a call is tried. */
export type Patience = {
  /** Milliseconds for each try. */
  readonly timeoutMs: number;
  readonly tries: number;
  /** The longest that a `Retry-After` is waited for; beyond it the caller is told. */
  readonly longestWaitMs: number;
};

const firstPauseMs = 200;
/** Codes that pass by themselves: the same call, with the same Idempotency-Key, may be made again. */
const passing: readonly string[] = ["unavailable", "in_progress", "rate_limited"];

/** How long to wait before the next try; `undefined` when there is no sense in one. */
function pauseAfter(
  { code, status = 0, trouble, retryAfterSeconds }: Failure,
  tried: number,
  { tries, longestWaitMs }: Patience,
): number | undefined {
  const passes = passing.includes(code) || status === 429 || status >= 500;
  const hopeless = trouble === "redirected" || trouble === "clock";
  if (!passes || hopeless || tried >= tries) return undefined;
  const asked = (retryAfterSeconds ?? 0) * 1000;
  if (asked > longestWaitMs) return undefined;
  return Math.max(asked, firstPauseMs * 2 ** (tried - 1));
}

/**
 * A call that may be repeated without harm (a question, or a write with its Idempotency-Key), tried again while that makes sense.
 * `read` takes what was answered, or says what is wrong with it. Never throws.
 */
export async function callApi<Answer>(
  connection: Connection,
  request: Request,
  patience: Patience,
  read: (exchanged: Exchanged) => Answer | Failure,
): Promise<Answer | Failure> {
  for (let tried = 1; ; tried += 1) {
    const exchanged = await exchange(connection, request, patience.timeoutMs);
    if (exchanged.ok) return read(exchanged);
    const pause = pauseAfter(exchanged, tried, patience);
    if (pause === undefined) return exchanged;
    await connection.machine.wait(pause);
  }
}
