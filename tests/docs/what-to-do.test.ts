import { type AnswerCode, problemStatuses, whatToDo } from "@elm-court/contract";
import { decisionCodes } from "@elm-court/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySituation } from "../decisions/any-situation.ts";
import { decide } from "../decisions/situation.ts";
import { readText } from "./read-documents.ts";

const rowsOf = (path: string): string[][] => {
  const [, section = ""] = readText(path).split(/^## What to do on every answer$/m);
  return (section.split(/^## /m)[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

describe("the table of what to do", () => {
  it("has every code of a decision and of a problem, and no other", () => {
    const codes = new Set<string>([...decisionCodes, ...Object.keys(problemStatuses)]);
    expect(Object.keys(whatToDo).toSorted()).toEqual([...codes].toSorted());
  });

  it("stands in the client's README as the code has it", () => {
    expect(rowsOf("packages/client/README.md")).toEqual(
      Object.entries(whatToDo).map(([code, { outcome, retry, program, person }]) => [
        `\`${code}\``,
        `\`${outcome}\``,
        `\`${retry}\``,
        program,
        person,
      ]),
    );
  });

  it("says the outcome and the retry that the decision gives, in any situation", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        const { outcome, retry, code } = decide(given);
        const row = whatToDo[code as AnswerCode];
        expect([code, row.outcome, row.retry]).toEqual([code, outcome, retry]);
      }),
      { numRuns: 2000 },
    );
  });

  it("lets nobody send on anything but an allow", () => {
    const others = Object.values(whatToDo).filter(({ outcome }) => outcome !== "allow");
    expect(others.filter(({ program }) => !program.startsWith("Do not send."))).toEqual([]);
  });
});
