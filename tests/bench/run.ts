import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { benches } from "./benches.ts";
import type { BenchRow } from "./bench-row.ts";

const column = (rows: readonly BenchRow[], of: (row: BenchRow) => string): number =>
  Math.max(...rows.map((row) => of(row).length));

function metText({ met }: BenchRow): string {
  return met === undefined ? "reported" : met ? "yes" : "NO";
}

function tableOf(rows: readonly BenchRow[]): string {
  const columns = [
    ({ name }: BenchRow) => name,
    ({ floor }: BenchRow) => floor,
    ({ target }: BenchRow) => target,
    ({ measured }: BenchRow) => measured,
    metText,
  ];
  const heads = ["row", "floor", "target", "measured", "met"];
  const widths = columns.map((of, place) => Math.max(column(rows, of), heads[place]!.length));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place]!)).join(" | ")} |`;
  return [
    line(heads),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map((row) => line(columns.map((of) => of(row)))),
  ].join("\n");
}

/** How busy the machine was, before and after: times are only as good as this says. */
const loadBefore = loadavg()[0] ?? 0;
const asked = process.argv.slice(2);
const chosen = benches.filter(
  ({ name }) => asked.length === 0 || asked.some((text) => name.includes(text)),
);
const rows: BenchRow[] = [];
for (const bench of chosen) {
  const row = await bench.run();
  rows.push(row);
  process.stderr.write(`${row.name}: ${row.measured}; floor ${row.floor}\n`);
}

const memory = /MemTotal:\s+(\d+)/.exec(readFileSync("/proc/meminfo", "utf8"))?.[1];
const machine = {
  at: new Date().toISOString(),
  node: process.version,
  processor: cpus()[0]?.model ?? "unknown",
  cores: availableParallelism(),
  memoryGb: Math.round(Number(memory) / 1024 / 1024),
  load: [loadBefore, loadavg()[0] ?? 0].map((load) => Number(load.toFixed(1))),
};
writeFileSync("bench.json", `${JSON.stringify({ machine, rows }, undefined, 2)}\n`);
console.log(tableOf(rows));
console.log(
  `\n${machine.at}, Node ${machine.node}, ${machine.cores} × ${machine.processor}, ${machine.memoryGb} GB; load ${machine.load.join(" → ")}`,
);
