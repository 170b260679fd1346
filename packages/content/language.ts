/** A language in which parents can be told. `name` is what its speakers call it. */
export type Language = {
  readonly id: LanguageId;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** For dates, times and lists. Figures stay 0 to 9, as in the school's telephone numbers. */
  readonly locale: string;
  /** Welsh has one "and" before a vowel and another elsewhere: a comma is right before any name. */
  readonly listType: "conjunction" | "unit";
};

/** English, which is the record, and the languages that there are drafts in. BCP 47. */
export const languageIds = ["en", "pl", "ar", "ur", "pa", "bn", "so", "cy"] as const;
export type LanguageId = (typeof languageIds)[number];

const languages: Readonly<Record<LanguageId, Omit<Language, "id">>> = {
  en: { name: "English", direction: "ltr", locale: "en-GB", listType: "conjunction" },
  pl: { name: "Polski", direction: "ltr", locale: "pl-PL", listType: "conjunction" },
  ur: { name: "اردو", direction: "rtl", locale: "ur-u-nu-latn", listType: "conjunction" },
  pa: { name: "ਪੰਜਾਬੀ", direction: "ltr", locale: "pa-u-nu-latn", listType: "conjunction" },
  bn: { name: "বাংলা", direction: "ltr", locale: "bn-u-nu-latn", listType: "conjunction" },
  so: { name: "Soomaali", direction: "ltr", locale: "so", listType: "conjunction" },
  cy: { name: "Cymraeg", direction: "ltr", locale: "cy-GB", listType: "unit" },
  ar: { name: "العربية", direction: "rtl", locale: "ar-u-nu-latn", listType: "conjunction" },
};

/** The language of that tag. */
export function languageOf(id: LanguageId): Language {
  return { id, ...languages[id] };
}

/** The language that a BCP 47 tag is in, region and script aside; `undefined` for one that nobody has translated into. */
export function parseLanguageId(tag: string | undefined): LanguageId | undefined {
  const [base] = (tag ?? "").toLowerCase().split("-");
  return languageIds.find((id) => id === base);
}
