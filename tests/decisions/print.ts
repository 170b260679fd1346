import { scenarios } from "./scenarios.ts";

const widths = [3, 104, 48] as const;
const row = (cells: readonly [string, string, string], mark: string): string =>
  `${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(" ")} ${mark}`;

/** Prints the decision table, each row decided now; ends with 1 when a row came out otherwise than written. */
console.log("At noon on 2026-11-24 unless said; an objection to all ways stands unless said.\n");
console.log(row(["#", "scenario", "outcome"], ""));
let wrong = 0;
for (const { number, scenario, expected, actual } of scenarios) {
  const came = actual();
  if (came !== expected) wrong += 1;
  const mark = came === expected ? "as written" : `WRITTEN: ${expected}`;
  console.log(row([String(number), scenario, came], mark));
}
console.log(`\n${scenarios.length - wrong} as written, ${wrong} otherwise`);
process.exitCode = wrong === 0 ? 0 : 1;
