import { blankOut } from "./blank-out.ts";
import { isTest, packageOf, type SourceFile } from "./source-file.ts";

type Read = readonly [name: string, pattern: RegExp];

const reads: readonly Read[] = [
  ["the clock", /\bDate\s*\.\s*now\b|\bTemporal\s*\.\s*Now\b/],
  [
    "the clock",
    /\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\()(?=[\s;,)}\]]))|(?<![\w.]|\bnew\s+)Date\s*\(\s*\)/,
  ],
  ["the clock", /(?<![\w.])performance\s*\.|\bhrtime\b/],
  ["randomness", /\bMath\s*\.\s*random\b/],
  ["randomness", /\brandom(?:UUID|Bytes|Int|Fill|FillSync)\b|\bgetRandomValues\b/],
  ["the environment", /(?<![\w.])process\s*(?:\.|\[)|\bimport\s*\.\s*meta\s*\.\s*env\b/],
];

/** Over and above `reads`, in the domain: names that lead outside it. */
const domainReads: readonly Read[] = [
  ["the environment", /(?<![\w.])(?:process|globalThis)\b/],
  ["randomness", /(?<![\w.])crypto\b/],
  ["the clock", /(?<![\w.])(?:performance|setTimeout|setInterval|setImmediate)\b/],
  ["the world", /(?<![\w.])(?:fetch|console|require)\b|\bimport\s*\(/],
];

/** The client runs in programs that pass it nothing: what it takes from the machine is in one file, and its command starts here. */
const startOfTheClient = [
  "packages/client/machine.ts",
  "packages/client/esafety-contact.ts",
  "packages/client/bin/esafety-contact.mjs",
];

/** The files that may: the local machine, what Lambda starts and its clock, and builds. Everything else is given them. */
function mayRead(file: SourceFile): boolean {
  return (
    isTest(file) ||
    packageOf(file) === "local" ||
    file.path === "packages/lambda/outside.ts" ||
    startOfTheClient.includes(file.path) ||
    /\/(?:lambda\.ts|build\.mjs|browser\/main\.tsx)$/.test(file.path)
  );
}

/** Clock, randomness and environment read where they must be passed in. */
export function impureReads(file: SourceFile): readonly string[] {
  if (mayRead(file)) return [];
  const asked = packageOf(file) === "domain" ? [...reads, ...domainReads] : reads;
  return blankOut(file.text, { texts: false })
    .split("\n")
    .flatMap((line, place) =>
      asked
        .filter(([, pattern]) => pattern.test(line))
        .map(([name]) => `line ${place + 1} reads ${name}: ${line.trim()}`),
    );
}
