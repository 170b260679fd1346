import {
  type Instant,
  isInstant,
  londonClock,
  type LondonDate,
  londonDateOf,
} from "@elm-court/domain";
import { fill } from "./fill.ts";
import {
  english,
  type EnglishKey,
  englishOnly,
  type Key,
  type Names,
  type OpenKey,
  type WholeKey,
} from "./key.ts";
import { unpackWords } from "./packed/unpack-words.ts";
import { type Language, type LanguageId, languageOf } from "./language.ts";

/** What is said to a parent, in one language. */
export type Words = {
  readonly language: Language;
  /** The text of a key, with its values in it. */
  readonly say: {
    (key: WholeKey): string;
    <K extends OpenKey>(key: K, values: Readonly<Record<Names<K>, string>>): string;
  };
  /** The text with its `{{name}}` still open: for a page that puts a link there. */
  readonly open: (key: Key | EnglishKey) => string;
  /** `3 March 2026`: the date in London. */
  readonly dateOf: (at: Instant | LondonDate) => string;
  /** `14:02`, on a London clock. */
  readonly timeOf: (at: Instant) => string;
  /** `Amira, Yusuf and Zoe`. */
  readonly listOf: (names: readonly string[]) => string;
};

function wordsOf(language: Language, texts: ReadonlyMap<string, string>): Words {
  const open = (key: Key | EnglishKey): string => {
    const text = texts.get(key) ?? englishOnly.get(key);
    if (text === undefined) throw new Error(`nothing is said in ${language.id} for ${key}`);
    return text;
  };
  const dates = new Intl.DateTimeFormat(language.locale, { timeZone: "UTC", dateStyle: "long" });
  const lists = new Intl.ListFormat(language.locale, { type: language.listType });
  return {
    language,
    open,
    say: (key: Key | EnglishKey, values: Readonly<Record<string, string>> = {}) =>
      fill(open(key), values, language.direction),
    dateOf: (at) => {
      const on = isInstant(at) ? londonDateOf(at) : at;
      return dates.format(Date.parse(`${on}T00:00:00Z`));
    },
    timeOf: londonClock,
    listOf: (names) => lists.format(names),
  };
}

const kept = new Map<LanguageId, Words>();

/** The words in a language. A translation is unpacked when it is first asked for. */
export function wordsIn(id: LanguageId): Words {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const words = wordsOf(languageOf(id), id === "en" ? english : unpackWords(id));
  kept.set(id, words);
  return words;
}
