import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { printViolations } from "./print-violations.ts";

/** `npm run test:trust`: the suite with its table; with `mutants`, the table for each mistake too. */
if (process.argv[2] === "mutants") await printViolations();
else {
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  const { status } = spawnSync(process.execPath, [vitest, "run", "--project", "trust"], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
