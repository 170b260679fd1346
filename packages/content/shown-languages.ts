import { explanation, type SchoolSettings } from "@elm-court/domain";
import { packed } from "#packed";
import { type LanguageId, languageIds, parseLanguageId } from "./language.ts";

function isChecked(id: Exclude<LanguageId, "en">, settings: SchoolSettings): boolean {
  const { id: translation, sourceVersion, textHash } = packed[id];
  return (
    sourceVersion === explanation.version &&
    settings.checkedTranslations.some(
      (check) => check.translation === translation && check.textHash === textHash,
    )
  );
}

/** English, and each language whose translation of this version somebody has checked for this school, as it reads now. */
export function shownLanguages(settings: SchoolSettings): readonly LanguageId[] {
  return languageIds.filter((id) => id === "en" || isChecked(id, settings));
}

/** The first of these BCP 47 tags that the school shows a language for; English when there is none. */
export function chooseLanguage(
  settings: SchoolSettings,
  ...tags: readonly (string | undefined)[]
): LanguageId {
  const shown = shownLanguages(settings);
  return tags.map(parseLanguageId).find((id) => id !== undefined && shown.includes(id)) ?? "en";
}
