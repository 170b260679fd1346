const needed = 24;

/** Ends with a clear message where Node is too old to run TypeScript by itself. */
export function requireNode() {
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
