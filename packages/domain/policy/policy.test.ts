import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readingGrade, syllablesIn } from "../../../tests/reading-grade/reading-grade.ts";
import { clauses } from "./clauses.ts";
import { clauseOf, policy } from "./policy.ts";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

type Written = { readonly id: string; readonly text: string };

/** The numbered paragraphs of the school's own file, in its order; the second of two equal numbers gets a “b”. */
function readWritten(text: string): { readonly sections: Written[]; readonly clauses: Written[] } {
  const numbered = [...text.matchAll(/^(\d)\.(\d) (.+?)\s*$/gm)].map(
    ([, section, item, words]) => ({
      id: `${section}.${item}`,
      text: words ?? "",
    }),
  );
  const isSection = (one: Written): boolean => one.id.endsWith(".0");
  const seen = new Set<string>();
  return {
    sections: numbered.filter(isSection),
    clauses: numbered
      .filter((one) => !isSection(one))
      .map(({ id, text }) => {
        const unique = seen.has(id) ? `${id}b` : id;
        seen.add(id);
        return { id: unique, text };
      }),
  };
}

const schoolsFile = new URL(
  "../../../../shared/data/elm-court-e-safety-policy.txt",
  import.meta.url,
);
const written = existsSync(schoolsFile)
  ? readWritten(readFileSync(schoolsFile, "utf8"))
  : undefined;
const words = (all: readonly Written[]): Written[] => all.map(({ id, text }) => ({ id, text }));

describe("the policy as the school wrote it", () => {
  // Where the school's file is not beside the project, the recorded hashes stand in for it.
  it("has every clause word for word, in the order of the school's file", () => {
    const asWritten = written?.clauses.map(({ id, text }) => `${id} ${sha256(text)}`);
    const asHashed = clauses.map(({ id, textHash }) => `${id} ${textHash}`);
    expect(clauses.map(({ id, text }) => `${id} ${sha256(text)}`)).toEqual(asWritten ?? asHashed);
    expect(words(clauses)).toEqual(written?.clauses ?? words(clauses));
  });

  it("has the school's own section titles", () => {
    const titles = policy.sections.map(({ number, title }) => ({ id: `${number}.0`, text: title }));
    expect(titles).toEqual(written?.sections ?? titles);
    expect(titles).toHaveLength(8);
  });

  it("has 27 clauses, each number once, and the second 8.4 as 8.4b right after the first", () => {
    const ids = clauses.map((one): string => one.id);
    expect(ids).toHaveLength(27);
    expect(new Set(ids).size).toBe(27);
    expect(ids.slice(-2)).toEqual(["8.4", "8.4b"]);
    expect(clauseOf("8.4").text).toMatch(/^If a staff member or volunteer is contacted/);
    expect(clauseOf("8.4b").text).toMatch(/^Staff and volunteers should ensure that the content/);
  });

  it.each(clauses)("files clause $id under the section of its number", ({ id, section }) => {
    expect(id.startsWith(`${section}.`)).toBe(true);
  });

  it.each(clauses)("carries the hash of the words of clause $id", ({ text, textHash }) => {
    expect(textHash).toBe(sha256(text));
  });

  it("carries one hash over all clauses, so that any change of a word is a new version", () => {
    const lines = clauses.map(({ id, text }) => `${id} ${text}`);
    expect(policy.textHash).toBe(sha256(lines.join("\n")));
  });

  it("is reviewed a year after it was adopted (clause 3.2)", () => {
    const [year, ...monthAndDay] = policy.adoptedOn.split("-");
    expect(policy.reviewOn).toBe([Number(year) + 1, ...monthAndDay].join("-"));
  });
});

describe("the same thing said to a parent", () => {
  it.each(clauses)("is read with ease: clause $id is of grade 6 or lower", ({ plainWords }) => {
    expect(readingGrade(plainWords)).toBeLessThanOrEqual(6);
  });

  it.each(clauses)(
    "does not speak of consent in clause $id: silence is not a no",
    ({ plainWords }) => {
      expect(plainWords).not.toMatch(/consent/i);
    },
  );
});

describe("the reading grade", () => {
  it.each([
    ["cat", 1],
    ["made", 1],
    ["used", 1],
    ["wanted", 2],
    ["people", 2],
    ["messages", 3],
    ["worries", 2],
    ["easier", 3],
    ["safely", 2],
    ["communication", 5],
    ["9pm", 3],
  ])("counts the syllables of %s as %i", (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });

  it("comes out at the published formula for a sentence counted by hand", () => {
    // 6 words of one syllable, one sentence.
    expect(readingGrade("The cat sat on the mat.")).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
  });

  it("finds the school's own clauses far harder than grade 6", () => {
    const hard = clauses.filter(({ text }) => readingGrade(text) > 10);
    expect(hard.length).toBeGreaterThan(20);
  });
});
