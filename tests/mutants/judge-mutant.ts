import { join } from "node:path";
import { buildWhereStale } from "./copy-tree.ts";
import type { Mutant } from "./read-mutant.ts";
import { mustRun, runProgram } from "./run-program.ts";
import { runNamed } from "./run-tests.ts";

type Verdict = "red" | "SURVIVED" | "DOES NOT APPLY" | "DOES NOT RUN";
export type Judged = {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  readonly seconds: number;
  /** What vitest printed, where the verdict is not the one hoped for. */
  readonly printed: string;
};

async function verdictIn(tree: string, mutant: Mutant): Promise<readonly [Verdict, string]> {
  const { code, printed, statusesOf } = await runNamed(tree, mutant.red);
  const statuses = statusesOf(mutant.red);
  if (code !== 0 && statuses.includes("failed")) return ["red", ""];
  return [statuses.includes("passed") ? "SURVIVED" : "DOES NOT RUN", printed];
}

/** Applies one mutant to a tree, runs the test that must go red, and takes the mutant out again. */
export async function judgeMutant(root: string, tree: string, mutant: Mutant): Promise<Judged> {
  const began = performance.now();
  const path = join(root, "tests", "mutants", mutant.patch);
  const judged = (verdict: Verdict, printed: string): Judged => ({
    mutant,
    verdict,
    seconds: (performance.now() - began) / 1000,
    printed,
  });
  const applied = await runProgram("git", ["apply", path], tree, 30_000);
  if (applied.code !== 0) return judged("DOES NOT APPLY", applied.printed);
  try {
    if (mutant.needsBuild) await buildWhereStale(tree);
    return judged(...(await verdictIn(tree, mutant)));
  } finally {
    await mustRun("git", ["apply", "--reverse", path], tree);
    if (mutant.needsBuild) await buildWhereStale(tree);
  }
}
