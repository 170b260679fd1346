import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const skipped = new Set(["node_modules", "dist", "coverage"]);

/** One document: its path from the root, and its text. */
export type Document = { readonly path: string; readonly text: string };

/** Every Markdown document of the project, folders that begin with a dot left out. */
export function listDocuments(folder: string = root): Document[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || skipped.has(entry.name)) return [];
    if (entry.isDirectory()) return listDocuments(path);
    return entry.name.endsWith(".md")
      ? [{ path: relative(root, path), text: readFileSync(path, "utf8") }]
      : [];
  });
}

/** The text of one file of the project. */
export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** True when the project has this file or folder. */
export function isThere(path: string): boolean {
  return existsSync(join(root, path));
}

/** The text without its fenced blocks, in which nothing is a link or a heading. */
export function withoutFences(text: string): string {
  return text.replaceAll(/^(```|~~~)[\s\S]*?^\1$/gm, "");
}

/** What stands in backticks in the cells of each table row, under the heading in backticks that is above it. */
export function readTables(text: string): Map<string, { member: string; meaning: string }[]> {
  const tables = new Map<string, { member: string; meaning: string }[]>();
  let current: { member: string; meaning: string }[] | undefined;
  for (const line of withoutFences(text).split("\n")) {
    if (line.startsWith("#")) {
      const name = /^#{2,4} `([^`]+)`$/.exec(line)?.[1];
      current = name === undefined ? undefined : [];
      if (name !== undefined && current !== undefined) tables.set(name, current);
    }
    const [, member, meaning] = /^\| `([^`]+)`\s*\|\s*(.*?)\s*\|/.exec(line) ?? [];
    if (member !== undefined && meaning !== undefined) current?.push({ member, meaning });
  }
  return tables;
}
