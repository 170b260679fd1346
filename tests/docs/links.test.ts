import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Document,
  isThere,
  listDocuments,
  readText,
  root,
  withoutFences,
} from "./read-documents.ts";

const documents = listDocuments();
const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
/** What npm itself runs without a script of ours. */
const ownCommands = ["start", "test"];

function anchorsOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/gu, "-"),
  );
}

function brokenLinks({ path, text }: Document): string[] {
  const targets = [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to);
  return targets
    .filter((to) => !/^[a-z]+:/.test(to))
    .filter((to) => {
      const [file = "", anchor] = to.split("#");
      const target = file === "" ? path : normalize(join(dirname(path), file));
      if (!isThere(target)) return true;
      return anchor !== undefined && !anchorsOf(readText(target)).includes(anchor);
    })
    .map((to) => `${path}: ${to}`);
}

function unknownCommands({ path, text }: Document): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)]
    .map(([, script, own]) => script ?? own ?? "")
    .filter((name) => !(name in scripts))
    .map((name) => `${path}: npm run ${name}`);
}

function missingPaths({ path, text }: Document): string[] {
  return [...text.matchAll(/`((?:packages|tests|docs|infra)\/[\w./-]+)`/g)]
    .map(([, named = ""]) => named)
    .filter((named) => !isThere(named))
    .map((named) => `${path}: ${named}`);
}

describe("the documents", () => {
  it("are all there to be looked at", () => {
    const paths = documents.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["README.md", "AGENTS.md", "docs/glossary.md"]));
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(ownCommands));
  });

  it("link to files, pictures and headings that are there", () => {
    expect(documents.flatMap(brokenLinks)).toEqual([]);
  });

  it("name npm commands that package.json has", () => {
    expect(documents.flatMap(unknownCommands)).toEqual([]);
  });

  it("name files and folders that are there", () => {
    expect(documents.flatMap(missingPaths)).toEqual([]);
  });

  it("say in “To change … open …” of every row which file", () => {
    const [, table = ""] = readText("README.md").split(/^\| To change .*$/m);
    const rows = (table.split("\n\n")[0] ?? "").split("\n").filter((line) => /^\| \w/.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.filter((row) => !/`(packages|tests|docs)\/[^`]+`/.test(row))).toEqual([]);
  });

  it("list every decision, by its number and title; no two have the same number", () => {
    const files = readdirSync(join(root, "docs/adr")).filter((name) => /^\d{4}-/.test(name));
    const index = readText("docs/adr/README.md");
    const unlisted = files.filter((name) => {
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(readText(`docs/adr/${name}`)) ?? [];
      const listed = index.includes(`${number}. [${title}](${name})`);
      return !listed || Number(name.slice(0, 4)) !== Number(number);
    });
    expect(unlisted).toEqual([]);
    expect(new Set(files.map((name) => name.slice(0, 4))).size).toBe(files.length);
  });

  it("have the decisions that the code names by number", () => {
    const numbers = readdirSync(join(root, "docs/adr")).map((name) => name.slice(0, 4));
    const sources = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(dist|node_modules)\//.test(path))
      .map((path) => readFileSync(join(root, "packages", path), "utf8"));
    const named = sources.flatMap((text) => text.match(/(?<=\bADR )\d{4}\b/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((number) => !numbers.includes(number))).toEqual([]);
  });
});

describe("every document", () => {
  it.each(documents)("$path is whole: nothing is left of two versions put together", ({ text }) => {
    expect(text).not.toMatch(/<{7}|>{7}|(?:> ){6}>|^\|? ?={7}/m);
  });
});
