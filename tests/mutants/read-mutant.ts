import { readFile } from "node:fs/promises";
import { basename } from "node:path";

/** The test that a mutant must turn red: a project of vitest.config.ts, a file, and its name or a part of it. */
export type NamedTest = { readonly project: string; readonly file: string; readonly name: string };

/** One realistic mistake, and the promise it breaks. */
export type Mutant = {
  readonly patch: string;
  readonly promise: string;
  readonly breaks: string;
  readonly red: NamedTest;
  /** Pages, styles and email templates run as built: such a mutant needs a build, and another one after it. */
  readonly needsBuild: boolean;
};

const builtSource = /^\+\+\+ b\/packages\/(?:parent\/.*\.(?:tsx|scss)|mail\/.*\.mjml)$/m;

function headerOf(text: string, name: string, patch: string): string {
  const [, value] = new RegExp(`^${name}: (.+)$`, "m").exec(text) ?? [];
  if (value === undefined) throw new Error(`${patch} has no line “${name}: …”`);
  return value.trim();
}

/** Reads a patch and its header lines: `Promise:`, `Breaks:` and `Red: <project> <file> | <part of the test's name>`. */
export async function readMutant(path: string): Promise<Mutant> {
  const patch = basename(path);
  const text = await readFile(path, "utf8");
  const header = text.slice(0, text.indexOf("--- a/"));
  const [, project, file, name] =
    /^(\S+) (\S+) \| (.+)$/.exec(headerOf(header, "Red", patch)) ?? [];
  if (project === undefined || file === undefined || name === undefined)
    throw new Error(`${patch}: write “Red: <project> <file> | <part of the test's name>”`);
  return {
    patch,
    promise: headerOf(header, "Promise", patch),
    breaks: headerOf(header, "Breaks", patch),
    red: { project, file, name },
    needsBuild: builtSource.test(text),
  };
}
