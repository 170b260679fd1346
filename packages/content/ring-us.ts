import { packed } from "#packed";
import { english } from "./key.ts";
import { type Language, languageIds, languageOf } from "./language.ts";

/** "Please ring. We can find someone who speaks your language.", in every language there is. */
export const ringUs: readonly { readonly language: Language; readonly text: string }[] =
  languageIds.map((id) => ({
    language: languageOf(id),
    text: id === "en" ? (english.get("frame.other_languages") ?? "") : packed[id].ringUs,
  }));
