import { mkdir, writeFile } from "node:fs/promises";
import { elmCourtSettings, explanation } from "@elm-court/domain";
import { allTranslations } from "./all-translations.ts";
import { packTranslation } from "./packed/pack-translation.ts";

/** Whether somebody has checked this translation, as it reads now, for this school. */
function isChecked({ id, sourceVersion, textHash }) {
  return (
    sourceVersion === explanation.version &&
    elmCourtSettings.checkedTranslations.some(
      (check) => check.translation === id && check.textHash === textHash,
    )
  );
}

async function writeModule(name, value) {
  const dist = new URL("./dist/", import.meta.url);
  await mkdir(dist, { recursive: true });
  const text = JSON.stringify(value, undefined, 2);
  await writeFile(new URL(`${name}.js`, dist), `export const ${name} = ${text};\n`);
}

/**
 * Packs the translations into `dist/packed.js`, and the words of those that nobody has checked into `dist/drafts.js`: parents never see
 * them, so no function carries them. Needs Node 24 (type stripping).
 */
export async function build() {
  const all = allTranslations.map((one) => [one.language, packTranslation(one)]);
  const drafts = all.filter(([, one]) => !isChecked(one));
  const packed = all.map(([language, one]) =>
    isChecked(one) ? [language, one] : [language, { ...one, words: undefined }],
  );
  await writeModule("packed", Object.fromEntries(packed));
  await writeModule("drafts", Object.fromEntries(drafts.map(([id, { words }]) => [id, words])));
}

if (import.meta.main) await build();
