import type { StateLine } from "./standing.ts";

/** One mailing: a message to each of some pupils, in one run or in several. */
export type Mailing = {
  /** Says which mailing it is: part of every Idempotency-Key. */
  readonly run: string;
  readonly lastOf: (pupil: string) => StateLine | undefined;
  /** What stands in the state once this has resolved survives a stop. Throws `CommandProblem` where it cannot be kept. */
  readonly keep: (line: StateLine) => Promise<void>;
};

/** A mailing that nothing outlives: one message, sent once. */
export function aSingleMailing(run: string): Mailing {
  const lines = new Map<string, StateLine>();
  return {
    run,
    lastOf: (pupil) => lines.get(pupil),
    keep: async (line) => {
      lines.set(line.pupil, line);
    },
  };
}
