import { createHash } from "node:crypto";
import { elmCourtSettings, explanation, explanationVersions, instantOf } from "@elm-court/domain";
import { describe, expect, test } from "vitest";
import { allTranslations } from "./all-translations.ts";
import { english } from "./key.ts";
import { languageIds } from "./language.ts";
import { packTranslation, textHashOf } from "./packed/pack-translation.ts";
import { ringUs } from "./ring-us.ts";
import { chooseLanguage, shownLanguages } from "./shown-languages.ts";
import { wordsIn } from "./words.ts";

const named = allTranslations.map((one) => [one.language, one] as const);
const placesIn = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted();
const figuresIn = (text: string) => (text.match(/\d+/g) ?? []).toSorted();

describe.each(named)("the translation into %s", (language, translation) => {
  const texts = Object.entries(translation.words);

  test("says something for each thing that is said in English, and nothing more", () => {
    expect(texts.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("stands open for the same values", () => {
    const of = (entries: Iterable<[string, string]>) =>
      Object.fromEntries([...entries].map(([key, text]) => [key, placesIn(text)]));
    expect(of(texts)).toEqual(of(english));
  });

  test("has the same limits in figures: 30 minutes, 80 letters, 10 minutes", () => {
    for (const [key, text] of english) {
      if (/\.night$|clause\.6\.2/.test(key)) continue;
      expect([key, figuresIn(translation.words[key as keyof typeof translation.words])]).toEqual([
        key,
        figuresIn(text),
      ]);
    }
  });

  test("is in its own script, and repeats no sentence of the English", () => {
    const same = texts.filter(([key, text]) => text.length > 12 && text === english.get(key));
    expect(same).toEqual([]);
  });

  test("comes out of its packing as it went in", () => {
    const words = wordsIn(language);
    for (const [key, text] of texts) expect(words.open(key as never)).toBe(text);
  });

  test("is of this version of the English, and costs at most 7 KB of a bundle", () => {
    expect(translation.sourceVersion).toBe(explanation.version);
    expect(packTranslation(translation).words.length).toBeLessThanOrEqual(7 * 1024);
  });
});

test("each check of the sample school is of a translation as it reads now", () => {
  const now = allTranslations.map((one) => `${one.id} ${textHashOf(one)}`);
  for (const { translation, textHash } of elmCourtSettings.checkedTranslations)
    expect(now).toContain(`${translation} ${textHash}`);
});

test("parents see English and what has been checked; a draft, or a word changed since, is not shown", () => {
  expect(shownLanguages(elmCourtSettings)).toEqual(["en", "pl", "ar"]);
  const [polish] = elmCourtSettings.checkedTranslations;
  if (polish === undefined) throw new Error("no check");
  const none = { ...elmCourtSettings, checkedTranslations: [] };
  const changed = { ...none, checkedTranslations: [{ ...polish, textHash: "0".repeat(64) }] };
  expect(shownLanguages(none)).toEqual(["en"]);
  expect(shownLanguages(changed)).toEqual(["en"]);
});

test.each([
  [["pl"], "pl"],
  [["ur", "pl-PL"], "pl"],
  [["en-GB", "pl"], "en"],
  [["AR-sy"], "ar"],
  [[undefined, "xx", ""], "en"],
] as const)("out of %j parents get %s", (tags, language) => {
  expect(chooseLanguage(elmCourtSettings, ...tags)).toBe(language);
});

test("a name or a telephone number keeps its direction in a sentence from right to left", () => {
  const { say } = wordsIn("ar");
  expect(say("child.title", { child: "Amira" })).toContain("\u2068Amira\u2069");
  expect(say("frame.ring", { phone: "01632 960 001" })).toContain("\u206601632 960 001\u2069");
  expect(wordsIn("pl").say("child.title", { child: "Amira" })).not.toMatch(/[\u2066-\u2069]/);
});

test("a value that looks like a place stays a value, and a place without a value is a fault", () => {
  const { say } = wordsIn("en");
  expect(say("child.title", { child: "{{name}}" })).toBe("How can staff message {{name}}?");
  expect(() => say("child.title", {} as never)).toThrow("no value for child");
});

test("dates, times and lists are said as the language says them, in figures that can be dialled", () => {
  const at = instantOf(Date.UTC(2026, 6, 3, 15, 2));
  const of = (id: (typeof languageIds)[number]) => {
    const { dateOf, timeOf, listOf } = wordsIn(id);
    return `${dateOf(at)} | ${timeOf(at)} | ${listOf(["Amira", "Yusuf"])}`;
  };
  expect(of("en")).toBe("3 July 2026 | 16:02 | Amira and Yusuf");
  expect(of("pl")).toBe("3 lipca 2026 | 16:02 | Amira i Yusuf");
  expect(of("ar")).toBe("3 يوليو 2026 | 16:02 | Amira وYusuf");
});

test("the sentence that asks people to ring is there in every language, checked or not", () => {
  expect(ringUs.map(({ language }) => language.id)).toEqual(languageIds);
  expect(new Set(ringUs.map(({ text }) => text)).size).toBe(languageIds.length);
});

test("the school's own words are there in each language that it shows", () => {
  for (const id of shownLanguages(elmCourtSettings).filter((one) => one !== "en")) {
    for (const way of elmCourtSettings.ways)
      expect([way.name, way.nameIn?.[id]]).not.toContain(undefined);
    for (const words of elmCourtSettings.notAbout) expect(words[id]).toBeDefined();
  }
});

test("the English is that of the published version: another word is a new version, with what it changes", () => {
  const said = [...english].filter(([key]) => /^(?:explanation|point|clause|section)\./.test(key));
  const hash = createHash("sha256").update(said.map(([key, text]) => `${key} ${text}\n`).join(""));
  expect(explanationVersions.at(-1)?.textHash).toBe(hash.digest("hex"));
});
