import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of the tree, its path from the root of the repository. */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a rule says of a file: one line for each thing wrong. */
export type FileRule = (file: SourceFile) => readonly string[];

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every source file of the packages, tests and all; nothing that a build or an install made. */
export function listSourceFiles(): readonly SourceFile[] {
  // What stands under examples is text that the guide shows: programs of others, not of ours.
  const skipped = /(?:^|\/)(?:node_modules|dist|examples|\.local|\.tsbuild)(?:\/|$)/;
  return globSync("packages/**/*.{ts,tsx,mjs,js,cjs}", {
    cwd: root,
    exclude: (path) => skipped.test(path),
  })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, "utf8") }));
}

/** True for tests and what only they use. */
export function isTest({ path }: SourceFile): boolean {
  return /\.test\.tsx?$|^packages\/[^/]+\/tests\/|^tests\//.test(path);
}

/** `domain` for `packages/domain/time/night.ts`. */
export function packageOf({ path }: SourceFile): string {
  return /^packages\/([^/]+)\//.exec(path)?.[1] ?? "";
}
