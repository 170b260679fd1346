import { scenario } from "./scenario.ts";

/** What the specification leaves to a server, and this service does not do with its own decision; docs/authzen.md says why. */
const notOffered = [
  ["signed_metadata", "optional; the discovery document is not signed"],
  ["capabilities", "optional; no registered capability is used"],
] as const;

let failed = 0;
for (const { id, level, what, check } of scenario) {
  let outcome = "pass";
  try {
    await check();
  } catch (error) {
    failed += 1;
    outcome = `FAIL: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : "no reason"}`;
  }
  console.log(`${id.padEnd(8)} ${level.padEnd(17)} ${outcome.padEnd(5)} ${what}`);
}
console.log(
  `\n${scenario.length - failed} passed, ${failed} failed (the scenario's fixture policy)`,
);
console.log("\nNot offered by the contact decision, as the specification allows:");
for (const [name, why] of notOffered) console.log(`${name.padEnd(24)} ${why}`);
process.exitCode = failed === 0 ? 0 : 1;
