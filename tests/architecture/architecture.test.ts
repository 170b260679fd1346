import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arrows, innerImports, undeclaredImports, wrongArrows } from "./import-rules.ts";
import { impureReads } from "./purity-rules.ts";
import {
  bannedWords,
  defaultExports,
  innerBarrels,
  linesOf,
  notKebabCase,
  numberedTwins,
  tooLong,
} from "./shape-rules.ts";
import {
  type FileRule,
  isTest,
  listSourceFiles,
  packageOf,
  root,
  type SourceFile,
} from "./source-file.ts";

type Manifest = {
  readonly dependencies?: object;
  readonly devDependencies?: object;
  readonly optionalDependencies?: object;
};

const files = listSourceFiles();
const sources = files.filter((file) => !isTest(file));
const packages = [...new Set(files.map(packageOf))];

const problems = (among: readonly SourceFile[], rule: FileRule): string[] =>
  among.flatMap((file) => rule(file).map((problem) => `${file.path}: ${problem}`));

function manifestOf(folder: string): Manifest {
  const path = `${root}${folder}package.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Manifest) : {};
}

function declaredIn(...manifests: readonly Manifest[]): ReadonlySet<string> {
  return new Set(
    manifests.flatMap(({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) =>
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    ),
  );
}

const declared = new Map(
  packages.map((name) => [name, declaredIn(manifestOf(`packages/${name}/`))] as const),
);

describe("the packages", () => {
  it("are all there to be looked at", () => {
    expect(packages).toEqual(
      expect.arrayContaining(["access", "contract", "domain", "mail", "parent", "store"]),
    );
    expect(sources.length).toBeGreaterThan(100);
  });

  it("import one another along the arrows only, and domain imports nothing", () => {
    expect(problems(sources, wrongArrows)).toEqual([]);
  });

  it("declare one another along the arrows only", () => {
    const wrong = packages.flatMap((name) =>
      [...(declared.get(name) ?? [])]
        .filter((one) => one.startsWith("@elm-court/"))
        .filter((one) => !arrows[name]?.includes(one.slice("@elm-court/".length)))
        .map((one) => `${name} → ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  it("import another package by its name, never a file inside it", () => {
    expect(problems(sources, innerImports)).toEqual([]);
  });

  it("declare every package they import, in their own package.json", () => {
    const undeclared: FileRule = (file) =>
      undeclaredImports(file, declared.get(packageOf(file)) ?? new Set());
    expect(problems(sources, undeclared)).toEqual([]);
  });

  it("read no clock, randomness or environment outside the local machine, lambda.ts and builds", () => {
    expect(problems(files, impureReads)).toEqual([]);
  });
});

describe("the files", () => {
  it("have at most 300 lines", () => {
    const long = sources.filter((file) => linesOf(file) > 200);
    console.log(
      `over 200 lines: ${long.map((file) => `${file.path} (${linesOf(file)})`).join(", ") || "none"}`,
    );
    expect(problems(sources, tooLong)).toEqual([]);
  });

  it("are named after what they are about, not after a kind of thing", () => {
    expect(problems(files, bannedWords)).toEqual([]);
  });

  it("have no twin with a number behind its name", () => {
    expect(numberedTwins(files.map(({ path }) => path))).toEqual([]);
  });

  it("are named in kebab-case, folders too", () => {
    expect(problems(files, notKebabCase)).toEqual([]);
  });

  it("have named exports only", () => {
    expect(problems(files, defaultExports)).toEqual([]);
  });

  it("hand on no other file's exports, but for the one face of each package", () => {
    expect(problems(sources, innerBarrels)).toEqual([]);
  });
});
