import { chanceOf } from "./chance.ts";

/** What DynamoDB, or the way to it, may do to one call. */
const faults = [
  "throttled",
  "failed_before",
  "conflict",
  "unprocessed",
  "dropped_after",
  "slow_before",
  "slow_after",
  "no_answer_in_time",
] as const;
export type Fault = (typeof faults)[number];

/** How often each comes, as shares of 1. */
export type FaultShares = Readonly<Partial<Record<Fault, number>>>;

/** A bad day: about a quarter of all calls has something. */
export const badDay: FaultShares = {
  throttled: 0.03,
  failed_before: 0.04,
  conflict: 0.05,
  unprocessed: 0.04,
  dropped_after: 0.06,
  slow_before: 0.05,
  slow_after: 0.04,
  no_answer_in_time: 0.002,
};

/** Trouble comes in bursts: the second try of the same call meets it so much more often. */
const again = 2.5;

/** An answer that waits to be written lets another overtake it: that is where races come from. */
const waits = 6;

const only: Readonly<Partial<Record<Fault, RegExp>>> = {
  conflict: /^TransactWriteItems of/,
  unprocessed: /^BatchGetItem$/,
};

/** What happens to the call with this number among those of its operation: it depends on the seed and these alone. */
export function chooseFault(
  shares: FaultShares,
  seed: number,
  operation: string,
  number: number,
  isSecondTry: boolean,
): Fault | undefined {
  let left = chanceOf(seed, "fault", operation, number) / (isSecondTry ? again : 1);
  for (const fault of faults) {
    if (only[fault]?.test(operation) === false) continue;
    const isAnswer = fault === "slow_before" && operation.endsWith(" of many");
    left -= (shares[fault] ?? 0) * (isAnswer ? waits : 1);
    if (left < 0) return fault;
  }
  return undefined;
}
