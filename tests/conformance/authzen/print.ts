import { scenario } from "./scenario.ts";

/** What the specification leaves to a server, and this service does not do with its own decision; docs/authzen.md says why. */
const notOffered = [
  [
    "search_subject_endpoint",
    "no list of staff is kept, and a list of who may reach a child is not for tools",
  ],
  ["signed_metadata", "optional; nothing here signs yet"],
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
