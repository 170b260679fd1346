import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { functions } from "../../infra/functions.ts";
import { bundleFunction, functionNames } from "./bundle.ts";

const tries = 7;

/** Milliseconds of the import alone, in a new process; what the environment lacks is said only after everything is loaded. */
function importMs(path: string): number {
  const code = `const began = performance.now();
    await import(${JSON.stringify(pathToFileURL(path).href)}).catch(() => undefined);
    console.log(performance.now() - began);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { env: {} }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** `npm run bundles`: what each function weighs, and how long a cold start imports it. Only the bytes are held to a budget. */
const folder = mkdtempSync(join(tmpdir(), "bundles-"));
const rows: Record<string, object> = {};
for (const name of functionNames) {
  const { path } = await bundleFunction(name, folder);
  const code = readFileSync(path);
  const budget = functions[name].bundleBytes;
  rows[name] = {
    bytes: code.length,
    budget,
    gzip: gzipSync(code).length,
    "cold import, ms": Math.round(median(Array.from({ length: tries }, () => importMs(path)))),
  };
  if (code.length > budget) process.exitCode = 1;
}
console.table(rows);
rmSync(folder, { recursive: true });
