import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyTree } from "../mutants/copy-tree.ts";
import { mustRun, runProgram } from "../mutants/run-program.ts";
import { type TrustRow, trustTable } from "./trust-table.ts";

const longestMs = 240_000;
const root = fileURLToPath(new URL("../..", import.meta.url));
const patches = join(root, "tests", "mutants");

/** Plays the history of every seed in a tree of its own: a row for each. */
async function playIn(tree: string): Promise<readonly TrustRow[]> {
  const path = join(tree, "trust-rows.jsonl");
  await rm(path, { force: true });
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  const history = ["run", "--project", "trust", "tests/trust/history.test.ts"];
  const program = [`TRUST_ROWS=${path}`, process.execPath, vitest, ...history];
  await runProgram("env", program, tree, longestMs);
  const lines = (await readFile(path, "utf8")).trim().split("\n");
  return lines.map((line) => JSON.parse(line) as TrustRow);
}

/** `npm run test:trust -- mutants`: what the history of every seed gives as built, and with each mistake that a history shows. */
export async function printViolations(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "violations-"));
  try {
    const tree = join(folder, "tree");
    await copyTree(root, tree);
    console.log(`as built\n${trustTable(await playIn(tree))}`);
    const names = (await readdir(patches)).filter((name) => /^p\d\d-history-/.test(name));
    for (const name of names.toSorted()) {
      await mustRun("git", ["apply", join(patches, name)], tree);
      console.log(`\n${name}\n${trustTable(await playIn(tree))}`);
      await mustRun("git", ["apply", "--reverse", join(patches, name)], tree);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
