import { describe, expect, it } from "vitest";
import { blankOut } from "./blank-out.ts";
import { importsOf, innerImports, undeclaredImports, wrongArrows } from "./import-rules.ts";
import { impureReads } from "./purity-rules.ts";
import {
  bannedWords,
  defaultExports,
  innerBarrels,
  notKebabCase,
  numberedTwins,
  tooLong,
} from "./shape-rules.ts";
import type { SourceFile } from "./source-file.ts";

const file = (path: string, text = ""): SourceFile => ({ path, text });
const domain = (text: string): SourceFile => file("packages/domain/time/night.ts", text);

describe("the rule of the arrows", () => {
  it.each([
    ["domain imports a package of ours", domain('import { policy } from "@elm-court/contract";')],
    ["domain imports node", domain('import { createHash } from "node:crypto";')],
    ["domain imports node without the prefix", domain('import fs from "fs";')],
    ["domain imports a library", domain('import * as z from "zod/mini";')],
    ["domain imports for types only", domain('import type { Context } from "hono";')],
    ["domain imports at run time", domain('const { x } = await import("left-pad");')],
    ["domain imports for effect", domain('import "reflect-metadata";')],
    ["domain imports over lines", domain('import {\n  one,\n  two,\n} from "@elm-court/store";')],
    ["domain hands on another package", domain('export * from "@elm-court/store";')],
    [
      "contract imports store",
      file("packages/contract/a.ts", 'import { x } from "@elm-court/store";'),
    ],
    [
      "store imports contract",
      file("packages/store/a.ts", 'import { x } from "@elm-court/contract";'),
    ],
    ["mail imports store", file("packages/mail/a.ts", 'import { x } from "@elm-court/store";')],
    [
      "access imports parent",
      file("packages/access/a.ts", 'import { x } from "@elm-court/parent";'),
    ],
    [
      "parent imports worker",
      file("packages/parent/a.tsx", 'import { x } from "@elm-court/worker";'),
    ],
    ["lambda imports store", file("packages/lambda/a.ts", 'import { x } from "@elm-court/store";')],
    ["worker imports local", file("packages/worker/a.ts", 'import { x } from "@elm-court/local";')],
    [
      "client imports domain",
      file("packages/client/a.ts", 'import { x } from "@elm-court/domain";'),
    ],
    ["a package nobody drew", file("packages/payments/a.ts", "")],
  ])("is broken when %s", (_, bad) => {
    expect(wrongArrows(bad)).toHaveLength(1);
  });

  it.each([
    domain('import { x } from "./london.ts";'),
    domain('// from "node:fs"\n/* import "zod" */'),
    file("packages/store/a.ts", 'import { x } from "@elm-court/domain";\nimport "node:fs";'),
    file("packages/local/a.ts", 'import { x } from "@elm-court/parent";'),
  ])("is kept by %o", (good) => {
    expect(wrongArrows(good)).toEqual([]);
  });
});

describe("the rule of the one face", () => {
  it.each([
    file("packages/access/a.ts", 'import { keys } from "@elm-court/store/dynamo/keys.ts";'),
    file("packages/access/http/a.ts", 'import { keys } from "../../store/dynamo/keys.ts";'),
    file("packages/access/a.ts", 'import { at } from "../../tests/store/fixtures.ts";'),
    file("packages/access/a.ts", 'import { x } from "../access2/index.ts";'),
    file("packages/parent/build.mjs", 'import "../../mail/build.mjs";'),
    file("packages/local/bin/build.mjs", "await import(`../../${name}/send/mail.ts`);"),
  ])("is broken by %o", (bad) => {
    expect(innerImports(bad)).toHaveLength(1);
  });

  it("lets the build of the whole run each package's own", () => {
    const build = "await import(`../../${name}/build.mjs`);";
    expect(innerImports(file("packages/local/bin/build.mjs", build))).toEqual([]);
  });

  it("is kept by a package's name and by files of one's own", () => {
    const good = 'import "@elm-court/store";\nimport "../deps.ts";\nimport "../../access/app.ts";';
    expect(innerImports(file("packages/access/http/a.ts", good))).toEqual([]);
  });
});

describe("the rule of declared packages", () => {
  const bad = file(
    "packages/access/a.ts",
    'import "hono";\nimport { x } from "hono/cookie";\nimport "@aws-sdk/client-ses";\nimport "node:fs";',
  );

  it("names each package that is not declared, once", () => {
    expect(undeclaredImports(bad, new Set())).toEqual(["hono", "@aws-sdk/client-ses"]);
    expect(undeclaredImports(bad, new Set(["hono"]))).toEqual(["@aws-sdk/client-ses"]);
  });

  it("counts a package by its whole name", () => {
    expect(undeclaredImports(bad, new Set(["hon", "@aws-sdk/client", "@aws-sdk"]))).toHaveLength(2);
  });
});

describe("the rule of purity", () => {
  it.each([
    "const t = Date.now();",
    "const t = new Date();",
    "const t = new Date( );",
    "const t = new Date;",
    "const t = Date();",
    "const t = Temporal.Now.instant();",
    "const t = performance.now();",
    "const r = Math.random();",
    "const r = crypto.randomUUID();",
    "const r = crypto.getRandomValues(bytes);",
    "import { randomBytes } from 'node:crypto';",
    "const e = process.env.HOME;",
    "const e = process['env'];",
    "const e = import.meta.env;",
    "const text = `${Date.now()}`;",
    "const text = `a ${`b ${Math.random()}`} c`;",
    "const pattern = /[\"`']/; const t = Date.now();",
    "const address = 'https://a.example'; const t = Date.now();",
  ])("is broken in every package by %s", (bad) => {
    const paths = ["domain/a.ts", "store/a.ts", "parent/ui/a.tsx", "access/app.ts"];
    const passed = paths.filter((path) => impureReads(file(`packages/${path}`, bad)).length === 0);
    expect(passed).toEqual([]);
  });

  it.each([
    "const { env } = process;",
    "const c = crypto;",
    "const { now } = performance;",
    "const now = globalThis.Date.now;",
    "setTimeout(go, 1);",
    "await fetch(address);",
    "console.log(pupil);",
    "await import(name);",
  ])("is broken in domain by %s", (bad) => {
    expect(impureReads(domain(bad)).length).toBeGreaterThan(0);
  });

  it.each([
    "const at = new Date(milliseconds).toISOString();",
    "const at = Date.parse(text);",
    "const day = Date.UTC(2026, 0, 1);",
    "// Date.now() is passed in",
    "/** for tests in process. Math.random() */",
    'const text = "Date.now() and process.env";',
    "const text = `process.env`;",
    "const pattern = /Date.now()/;",
    "const one = request.process.id;",
    "const date: Date = given;",
  ])("is kept by %s", (good) => {
    expect(impureReads(domain(good))).toEqual([]);
  });

  it("does not bind the local machine, lambda.ts, builds and tests, and binds files named alike", () => {
    const clock = "const t = Date.now();";
    const free = [
      "packages/local/start.ts",
      "packages/access/lambda.ts",
      "packages/lambda/outside.ts",
      "packages/parent/build.mjs",
      "packages/domain/time/night.test.ts",
      "packages/parent/tests/school.ts",
    ];
    const bound = [
      "packages/access/my-lambda.ts",
      "packages/lambda/front-door.ts",
      "packages/access/outside.ts",
      "packages/access/lambda.tsx",
      "packages/parent/prebuild.mjs",
      "packages/localised/a.ts",
    ];
    expect(free.flatMap((path) => impureReads(file(path, clock)))).toEqual([]);
    expect(bound.filter((path) => impureReads(file(path, clock)).length === 0)).toEqual([]);
  });
});

describe("the rules of shape", () => {
  it("let a file have 300 lines, and not 301", () => {
    expect(tooLong(file("a.ts", "x\n".repeat(300)))).toEqual([]);
    expect(tooLong(file("a.ts", "x\n".repeat(301)))).toEqual(["301 lines"]);
    expect(tooLong(file("a.ts", `${"x\n".repeat(300)}x`))).toEqual(["301 lines"]);
  });

  it.each([
    "utils.ts",
    "utils/dates.ts",
    "helpers.ts",
    "common/a.ts",
    "services/a.ts",
    "types.ts",
    "types.test.ts",
    "manager.ts",
    "session-manager.ts",
    "date-utils.ts",
  ])("ban the name %s", (path) => {
    expect(bannedWords(file(`packages/store/${path}`))).toHaveLength(1);
  });

  it.each(["line-manager-of.ts", "commonly-asked.ts", "uncommon.ts", "typesetting.ts"])(
    "do not ban the name %s",
    (path) => {
      expect(bannedWords(file(`packages/store/${path}`))).toEqual([]);
    },
  );

  it.each([
    "Night.ts",
    "nightStart.ts",
    "night_start.ts",
    "UI/night.ts",
    "night--start.ts",
    "-night.ts",
  ])("want kebab-case instead of %s", (path) => {
    expect(notKebabCase(file(`packages/domain/${path}`))).toHaveLength(1);
  });

  it.each(["night.ts", "rule-0-facts.ts", "night-start.test.ts", "sha256.ts", "vite.config.ts"])(
    "take %s as kebab-case",
    (path) => {
      expect(notKebabCase(file(`packages/domain/${path}`))).toEqual([]);
    },
  );

  it.each([
    [["a/night.ts", "a/night2.ts"], 2],
    [["a/night.ts", "a/night-2.ts"], 2],
    [["a/night-v1.ts", "a/night-v2.ts"], 2],
    [["a/night2.ts", "b/night.ts"], 0],
    [["a/rule-0-facts.ts", "a/rule-1-person.ts"], 0],
    [["a/sha256.ts", "a/night.ts"], 0],
    [["a/night.ts", "a/night.test.ts"], 0],
  ])("find the twins among %j", (paths, count) => {
    expect(numberedTwins(paths)).toHaveLength(count);
  });

  it.each([
    "export default app;",
    "export  default function go() {}",
    "const a = 1;\nexport { a as default };",
    "export { b, a as default };",
    "module.exports = {};",
  ])("refuse the default export in %j", (bad) => {
    expect(defaultExports(domain(bad))).toHaveLength(1);
  });

  it.each([
    "export const app = 1;",
    "// export default app",
    'const text = "export default";',
    "export { a };",
  ])("find no default export in %j", (good) => {
    expect(defaultExports(domain(good))).toEqual([]);
  });

  it.each([
    ["packages/domain/time/index.ts", ""],
    ["packages/parent/ui/index.tsx", ""],
    ["packages/domain/time/all.ts", 'export * from "./night.ts";'],
    ["packages/domain/time/all.ts", 'export * as night from "./night.ts";'],
    ["packages/domain/time/all.ts", 'export {\n  isNight,\n} from "./night.ts";'],
    ["packages/domain/time/all.ts", 'export type { Instant } from "./instant.ts";'],
  ])("refuse the barrel in %s: %j", (path, text) => {
    expect(innerBarrels(file(path, text))).toHaveLength(1);
  });

  it.each([
    ["packages/domain/index.ts", 'export * from "./time/night.ts";'],
    ["packages/parent/load-pages.ts", 'export { renderPage } from "#pages";'],
    ["packages/domain/time/night.ts", 'import { x } from "./london.ts";\nexport const y = x;'],
  ])("find no barrel in %s: %j", (path, text) => {
    expect(innerBarrels(file(path, text))).toEqual([]);
  });
});

describe("blanking out", () => {
  it("keeps every line where it is, and the code between texts, templates and patterns", () => {
    const source = "a('x'); // b\n/* c\n d */ e(`f${g({ h: `i${j}` })}k`) + /l\"/.test(m);\nn";
    const blank = blankOut(source, { texts: false });
    expect(blank.split("\n")).toHaveLength(source.split("\n").length);
    expect(blank.replaceAll(/[^a-z]/g, "")).toBe("aeghjtestmn");
    expect(blankOut(source, { texts: true }).replaceAll(/[^a-z]/g, "")).toBe("axefghijkltestmn");
  });

  it("takes the apostrophe of a JSX text for no more than it is", () => {
    const source = "<p>Don't</p>\nDate.now();";
    expect(blankOut(source, { texts: false })).toContain("Date.now()");
  });

  it("leaves the addresses of imports readable, whichever way they are written", () => {
    const source =
      "import a from 'a';\nimport 'b';\nexport * from \"c\";\nawait import(`d`);\n// import 'e'\ntext(\"import 'f'\", `from 'g'`)";
    expect(importsOf(domain(source))).toEqual(["a", "b", "c", "d"]);
  });
});
