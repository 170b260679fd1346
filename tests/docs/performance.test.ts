import { describe, expect, it } from "vitest";
import { benches } from "../bench/benches.ts";
import { sumsInDocument } from "../bench/money-per-thousand.ts";
import { readText } from "./read-documents.ts";

const text = readText("docs/performance.md");
const [, table = ""] = text.split("## What was measured");
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("docs/performance.md", () => {
  it("has a row for everything that the bench measures, in its order, and no other", () => {
    expect(rows.map(([, name]) => name)).toEqual(benches.map(({ name }) => name));
  });

  it("says what was measured on which machine, when, and how busy it was", () => {
    expect(text).toMatch(/Measured on \d{4}-\d\d-\d\d.*Node v24\..*load/s);
  });

  it("gives the reason and the plan for every row that misses its target", () => {
    const [, reasons = ""] = text.split("\n## ");
    const missed = rows.filter((cells) => cells[5] === "NO").map(([, name]) => name ?? "");
    expect(missed.filter((name) => !reasons.includes(`**${name}**`))).toEqual([]);
  });
});

describe("docs/cost.md", () => {
  it("adds up, for a thousand of each", () => {
    const sums = sumsInDocument(readText("docs/cost.md"));
    expect(sums).toHaveLength(4);
    expect(sums.filter(({ added, said }) => Math.abs(added - said) > said / 8)).toEqual([]);
  });
});
