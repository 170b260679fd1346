import { appendFileSync } from "node:fs";
import type { HostileProxy } from "./hostile-proxy.ts";
import { type History, listViolations, listWronglyOpen, type OpenedSend } from "./history.ts";

/** What one seed gave. */
export type TrustRow = {
  readonly seed: number;
  readonly acknowledged: number;
  readonly maybe: number;
  readonly events: number;
  readonly reads: number;
  /** Messages that were answered with a yes, and sends that are kept: more, where the answer was lost. */
  readonly sends: number;
  readonly opened: number;
  readonly allowed: number;
  readonly failedClosed: number;
  readonly injected: number;
  readonly violations: number;
  /** Answers lost, kept twice or kept in part, and states that their events do not give. */
  readonly notAccountedFor: number;
};

const columns = [
  "seed",
  "acknowledged",
  "maybe",
  "events",
  "reads",
  "sends",
  "opened",
  "allowed",
  "failedClosed",
  "injected",
  "violations",
  "notAccountedFor",
] as const satisfies readonly (keyof TrustRow)[];

/** The row of one history. */
export function rowOf(
  seed: number,
  history: History,
  { injected }: HostileProxy,
  { events, faults }: { readonly events: number; readonly faults: readonly string[] },
  opened: readonly OpenedSend[],
): TrustRow {
  const { answers, checks, sends } = history;
  const allowed = sends.filter(({ answer }) => answer === "allowed");
  const answered = (answer: string): number =>
    checks.filter((check) => check.answer === answer).length;
  const acknowledged = answers.filter((one) => one.acknowledged).length;
  return {
    seed,
    acknowledged,
    maybe: answers.length - acknowledged,
    events,
    reads: checks.length,
    sends: new Set(allowed.map(({ message, pupilId }) => `${message} ${pupilId}`)).size,
    opened: opened.length,
    allowed: answered("allowed"),
    failedClosed: answered("no_answer"),
    injected: [...injected.values()].reduce((sum, times) => sum + times, 0),
    violations: listViolations(history).length + listWronglyOpen(history, opened).length,
    notAccountedFor: faults.length,
  };
}

/** Adds a row to the file that `TRUST_ROWS` names, if it does: one JSON object a line. */
export function keepRow(row: TrustRow): void {
  const path = process.env["TRUST_ROWS"];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(row)}\n`);
}

/** The rows as text, and the sum of each column but the seed. */
export function trustTable(rows: readonly TrustRow[]): string {
  const sums = columns.map((name) => rows.reduce((sum, row) => sum + row[name], 0));
  const lines: string[][] = [
    [...columns],
    ...rows.map((row) => columns.map((name) => String(row[name]))),
    ["all", ...sums.slice(1).map(String)],
  ];
  return lines
    .map((line) => line.map((cell, place) => cell.padStart(columns[place]!.length)).join("  "))
    .join("\n");
}
