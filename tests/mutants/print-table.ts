import type { Judged } from "./judge-mutant.ts";

function outcomeOf({ verdict, seconds }: Judged): string {
  return verdict === "red" ? `red in ${seconds.toFixed(1)} s` : verdict;
}

/** One line per mutant: promise, patch, what it breaks, the test, and whether that went red. */
export function tableOf(judged: readonly Judged[]): string {
  const rows = judged.map((one) => [
    one.mutant.promise,
    one.mutant.patch.replace(/\.patch$/, ""),
    outcomeOf(one),
    one.mutant.breaks,
    `${one.mutant.red.file} › ${one.mutant.red.name}`,
  ]);
  const all = [["promise", "mutant", "outcome", "breaks", "test"], ...rows];
  const widths = all[0]?.map((_, place) =>
    Math.max(...all.map((row) => (row[place] ?? "").length)),
  );
  return all
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths?.[place] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
