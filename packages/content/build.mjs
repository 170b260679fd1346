import { mkdir, writeFile } from "node:fs/promises";
import { allTranslations } from "./all-translations.ts";
import { packTranslation } from "./packed/pack-translation.ts";

/** Packs the translations into `dist/packed.js`. Needs Node 24 (type stripping). */
export async function build() {
  const dist = new URL("./dist/", import.meta.url);
  const packed = Object.fromEntries(
    allTranslations.map((one) => [one.language, packTranslation(one)]),
  );
  await mkdir(dist, { recursive: true });
  await writeFile(
    new URL("packed.js", dist),
    `export const packed = ${JSON.stringify(packed, undefined, 2)};\n`,
  );
}

if (import.meta.main) await build();
