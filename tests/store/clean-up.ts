import { afterAll } from "vitest";

type Work = () => void | Promise<void>;

/** Does all of it, the last first, whatever fails on the way; then throws the first failure. */
export async function endAll(works: readonly Work[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works.toReversed())
    try {
      await work();
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
}

/**
 * For what a suite starts: say at once, after each start, how it ends. A set-up that fails half-way ends what it had started, so that
 * no process is left behind.
 */
export function createCleanUp(): (work: Work) => void {
  const works: Work[] = [];
  afterAll(() => endAll(works));
  return (work) => {
    works.push(work);
  };
}
