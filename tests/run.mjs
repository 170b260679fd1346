import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./embedded/ensure-chromium.mjs";

/** `npm test`: everything. The last line counts. */
function run(command, args, env = process.env) {
  return spawnSync(command, args, { stdio: "inherit", env }).status ?? 1;
}

for (const script of ["build", "check:format", "check:lint", "check:types", "check:unused"])
  if (run("npm", ["run", "--silent", script]) !== 0) {
    console.error(`\n“npm run ${script}” failed; the tests were not run.`);
    process.exit(1);
  }

const folder = mkdtempSync(join(tmpdir(), "counts-"));
const outputFile = join(folder, "counts.json");
const status = run(
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`],
  { ...process.env, CHROMIUM_PATH: ensureChromium() },
);
const counts = JSON.parse(readFileSync(outputFile, "utf8"));
rmSync(folder, { recursive: true });
console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
process.exit(status);
