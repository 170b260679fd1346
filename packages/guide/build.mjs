import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { buildGuide } from "./build-guide.ts";

const dist = new URL("./dist/", import.meta.url);
const examples = new URL("./examples/", import.meta.url);

const declaration = `import type { GuideFile } from "../guide-file.ts";
export declare const guide: Readonly<Record<string, GuideFile>>;
`;

/** Writes every page and document of the guide into `dist/guide.js`. Needs Node 24 (type stripping). */
export async function build() {
  const names = await readdir(examples);
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, examples), "utf8")));
  const style = await readFile(new URL("./page/style.css", import.meta.url), "utf8");
  const guide = await buildGuide(
    Object.fromEntries(names.map((name, place) => [name, texts[place]])),
    style,
  );
  await mkdir(dist, { recursive: true });
  await Promise.all([
    writeFile(
      new URL("guide.js", dist),
      `export const guide = ${JSON.stringify(guide, undefined, 2)};\n`,
    ),
    writeFile(new URL("guide.d.ts", dist), declaration),
  ]);
}

if (import.meta.main) await build();
