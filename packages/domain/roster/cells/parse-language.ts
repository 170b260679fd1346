import { textKey } from "./text-key.ts";

// ISO 639 codes of languages that families in English schools name, by their English names.
const codes =
  "en cy ga pl ro ur pa bn gu ar so pt es fr it lt lv sk cs hu bg tr fa ps ku ta te ml hi ne si yo ig sw am ti zh yue vi tl th ja ko ru uk sq el de nl sr hr bs ka hy he";
const displayed = new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "none" });
const byName = new Map(
  codes.split(" ").map((code) => [textKey(displayed.of(code) ?? code), code] as const),
);
const otherNames = new Map([
  ["farsi", "fa"],
  ["panjabi", "pa"],
  ["bengali", "bn"],
  ["mandarin", "zh"],
  ["tagalog", "tl"],
  ["sinhalese", "si"],
]);

/** A BCP 47 tag, from a tag (`pl`, `zh-Hant`) or from the English name of a language (`Polish`); `undefined` when it is neither. */
export function parseLanguage(text: string): string | undefined {
  const key = textKey(text);
  const named = byName.get(key) ?? otherNames.get(key);
  if (named !== undefined) return named;
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8}){0,2}$/.test(key)) return undefined;
  const [tag] = Intl.getCanonicalLocales(key);
  const [language = ""] = key.split("-");
  return displayed.of(language) === undefined ? undefined : tag;
}
