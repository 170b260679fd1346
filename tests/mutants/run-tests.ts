import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { NamedTest } from "./read-mutant.ts";
import { runProgram } from "./run-program.ts";

type Reported = {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** What vitest reported of each test that ran, and how it ended itself. */
export type Report = {
  readonly code: number | null;
  readonly printed: string;
  readonly statusesOf: (test: NamedTest) => readonly string[];
};

const timeoutMs = 150_000;

function plainPattern(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

async function readReport(path: string): Promise<Reported> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Reported;
  } catch {
    return { testResults: [] };
  }
}

/** Runs these files of one tree, and of them only the test named `only` when it is given. */
async function runFiles(
  tree: string,
  projects: readonly string[],
  files: readonly string[],
  only?: string,
): Promise<Report> {
  const output = join(tree, "mutants-report.json");
  await rm(output, { force: true });
  const { code, printed } = await runProgram(
    process.execPath,
    [
      join("node_modules", "vitest", "vitest.mjs"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      ...files,
      ...(only === undefined ? [] : ["-t", plainPattern(only)]),
      "--reporter=json",
      `--outputFile=${output}`,
    ],
    tree,
    timeoutMs,
  );
  const { testResults } = await readReport(output);
  const statusesOf = ({ file, name }: NamedTest): string[] =>
    testResults
      .filter((result) => result.name.endsWith(`/${file}`))
      .flatMap((result) => result.assertionResults)
      .filter(({ fullName }) => fullName.includes(name))
      .map(({ status }) => status);
  return { code, printed, statusesOf };
}

/** Runs the whole files that the named tests stand in. */
export function runAllNamed(tree: string, tests: readonly NamedTest[]): Promise<Report> {
  const projects = [...new Set(tests.map((test) => test.project))];
  const files = [...new Set(tests.map((test) => test.file))];
  return runFiles(tree, projects, files);
}

/** Runs one named test alone. */
export function runNamed(tree: string, test: NamedTest): Promise<Report> {
  return runFiles(tree, [test.project], [test.file], test.name);
}
