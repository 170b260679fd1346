import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const needed = 24;
const installed = fileURLToPath(new URL("../../../node_modules/hono", import.meta.url));

/** Ends with a clear message where nothing is installed yet, or Node is too old to run TypeScript by itself. */
export function requireNode() {
  if (!existsSync(installed)) {
    console.error("Nothing is installed yet. Run “npm ci” first.");
    process.exit(1);
  }
  if (Number(process.versions.node.split(".")[0]) >= needed) return;
  console.error(
    [
      `This needs Node ${needed}; this is Node ${process.versions.node}.`,
      "On Linux (x64, arm64) “npm ci” brings Node 24 along: run it, and start with “npm start”, not with “node …”.",
      `Elsewhere install Node ${needed} (https://nodejs.org) and try again.`,
    ].join("\n"),
  );
  process.exit(1);
}
