import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyTree } from "./copy-tree.ts";
import { type Judged, judgeMutant } from "./judge-mutant.ts";
import { tableOf } from "./print-table.ts";
import { type Mutant, readMutant } from "./read-mutant.ts";
import { runAllNamed } from "./run-tests.ts";

const atOnce = 2;
const root = fileURLToPath(new URL("../..", import.meta.url));

const orderOf = ({ promise, patch }: Mutant): string =>
  `${promise.replace(/\d+/, (digits) => digits.padStart(3, "0"))} ${patch}`;

/** Every mutant of that promise, or whose file or sentence has the filter in it; all of them without one. */
async function listMutants(filter: string): Promise<Mutant[]> {
  const folder = join(root, "tests", "mutants");
  const patches = (await readdir(folder)).filter((name) => name.endsWith(".patch"));
  const mutants = await Promise.all(patches.map((name) => readMutant(join(folder, name))));
  return mutants
    .filter((one) => one.promise === filter || `${one.patch} ${one.breaks}`.includes(filter))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Without a mutant every named test must be there and pass: else red would say nothing. */
async function listNotGreen(tree: string, mutants: readonly Mutant[]): Promise<string[]> {
  const report = await runAllNamed(
    tree,
    mutants.map((mutant) => mutant.red),
  );
  return mutants.flatMap(({ patch, red }) => {
    const statuses = report.statusesOf(red);
    const green = statuses.length > 0 && statuses.every((status) => status === "passed");
    return green
      ? []
      : [`${patch}: ${red.file} › ${red.name}: ${statuses.join() || "no such test"}`];
  });
}

/** Two trees, each taking the next mutant when it is done with one. */
async function judgeAll(trees: readonly string[], mutants: readonly Mutant[]): Promise<Judged[]> {
  const waiting = [...mutants];
  const judged: Judged[] = [];
  await Promise.all(
    trees.map(async (tree) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const one = await judgeMutant(root, tree, next);
        console.error(`${one.verdict} ${one.seconds.toFixed(1)} s  ${one.mutant.patch}`);
        judged.push(one);
      }
    }),
  );
  return judged.toSorted((a, b) => mutants.indexOf(a.mutant) - mutants.indexOf(b.mutant));
}

/** `npm run test:mutants -- [filter]`: puts one mistake after another into a copy of the tree; each must turn its test red. */
async function main(folder: string): Promise<number> {
  const mutants = await listMutants(process.argv[2] ?? "");
  if (mutants.length === 0) throw new Error("no mutant fits the filter");
  const trees = Array.from({ length: atOnce }, (_, place) => join(folder, `tree-${place + 1}`));
  for (const tree of trees) await copyTree(root, tree);
  const notGreen = await listNotGreen(trees[0] ?? "", mutants);
  if (notGreen.length > 0) {
    console.error(`Without any mutant these do not pass:\n${notGreen.join("\n")}`);
    return 1;
  }
  const judged = await judgeAll(trees, mutants);
  console.log(tableOf(judged));
  const missed = judged.filter(({ verdict }) => verdict !== "red");
  for (const { mutant, verdict, printed } of missed)
    console.error(`\n${mutant.patch}: ${verdict}\n${printed.slice(-2000)}`);
  console.log(`${judged.length - missed.length} red, ${missed.length} not`);
  return missed.length === 0 ? 0 : 1;
}

const folder = await mkdtemp(join(tmpdir(), "mutants-"));
try {
  process.exitCode = await main(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
