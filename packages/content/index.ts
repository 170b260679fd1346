export type { EnglishKey, Key, OpenKey, WholeKey } from "./key.ts";
export {
  type Language,
  type LanguageId,
  languageIds,
  languageOf,
  parseLanguageId,
} from "./language.ts";
export { type Words, wordsIn } from "./words.ts";
export { ringUs } from "./ring-us.ts";
export { chooseLanguage, shownLanguages } from "./shown-languages.ts";
export { type Information, information, type InformationId } from "./english/information-words.ts";
