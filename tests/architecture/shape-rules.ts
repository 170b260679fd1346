import { blankOut } from "./blank-out.ts";
import { packageOf, type SourceFile } from "./source-file.ts";

const mostLines = 300;
const bannedNames = [
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "services",
  "types",
  "manager",
];

export function linesOf({ text }: SourceFile): number {
  return text.replace(/\n$/, "").split("\n").length;
}

/** A file of more than 300 lines. */
export function tooLong(file: SourceFile): readonly string[] {
  const lines = linesOf(file);
  return lines > mostLines ? [`${lines} lines`] : [];
}

/** Names that say what kind of thing is inside instead of what it is about, in the file or a folder on the way to it. */
export function bannedWords({ path }: SourceFile): readonly string[] {
  return path
    .split("/")
    .map((step) => step.replace(/\..*$/, ""))
    .filter((step) => bannedNames.includes(step) || /-(?:manager|utils|helpers)$/.test(step));
}

/** Names, folders included, that are not kebab-case. */
export function notKebabCase({ path }: SourceFile): readonly string[] {
  const name = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
  return path.split("/").filter((step) => !name.test(step));
}

/** Files that differ from another in their folder by a number at the end only: the second way to do a thing. */
export function numberedTwins(paths: readonly string[]): readonly string[] {
  const stemOf = (path: string): string => path.replace(/[-_]?v?\d+(?=\.[^/]*$)/, "");
  const stems = Map.groupBy(paths, stemOf);
  return [...stems.values()].flatMap((twins) => (twins.length > 1 ? twins : []));
}

/** Default exports: every export has one name, everywhere. */
export function defaultExports(file: SourceFile): readonly string[] {
  const code = blankOut(file.text, { texts: false });
  return (
    code.match(/\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b|\bmodule\.exports\b/g) ?? []
  );
}

/** Barrels inside a package: an index that is not its face, or a file that hands on another's exports. */
export function innerBarrels(file: SourceFile): readonly string[] {
  const face = `packages/${packageOf(file)}/index.ts`;
  if (file.path === face) return [];
  const code = blankOut(file.text, { texts: true });
  const handedOn = code.match(
    /\bexport\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*["']\.[^"']*["']/g,
  );
  return [
    ...(/\/index\.[a-z]+$/.test(file.path) ? ["an index inside the package"] : []),
    ...(handedOn ?? []),
  ];
}
