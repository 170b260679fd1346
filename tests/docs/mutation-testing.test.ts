import { describe, expect, it } from "vitest";
import { isThere, readText } from "./read-documents.ts";

/** `| file | code | changes | why |`, with the bars inside the code written as `\|`. */
const rows = readText("docs/mutation-testing.md")
  .split("\n")
  .flatMap((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [, file = "", code = "", changes = "", why = ""] = cells;
    const named = /^`(packages\/\S+)`$/.exec(file)?.[1];
    if (named === undefined) return [];
    return [
      {
        file: named,
        code: code.slice(1, -1).replaceAll("\\|", "|"),
        changes: Number(changes),
        why,
      },
    ];
  });
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

describe("the changes to the rules that no test notices", () => {
  it("are all listed with the reason, and add up", () => {
    const text = readText("docs/mutation-testing.md");
    const [, left = ""] = /these (\d+) are left/.exec(oneLine(text)) ?? [];
    expect(rows.reduce((sum, { changes }) => sum + changes, 0)).toBe(Number(left));
    expect(rows.filter(({ why }) => why.length < 15)).toEqual([]);
  });

  it.each(rows)("stand in code that is there: $file", ({ file, code }) => {
    expect(isThere(file)).toBe(true);
    expect(oneLine(readText(file))).toContain(oneLine(code));
  });
});
