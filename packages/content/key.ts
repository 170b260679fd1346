import { type ClauseId, clauses, explanation, type PointId } from "@elm-court/domain";
import { emailWords } from "./english/email-words.ts";
import { letterWords } from "./english/letter-words.ts";
import { frameWords, journeyWords, noticeWords } from "./english/journey-words.ts";
import { laterWords } from "./english/later-words.ts";
import { recordWords } from "./english/record-words.ts";
import { reportWords } from "./english/report-words.ts";
import { startWords } from "./english/start-words.ts";
import { sectionWords } from "./english/section-words.ts";

const written = {
  ...frameWords,
  ...journeyWords,
  ...noticeWords,
  ...emailWords,
  ...letterWords,
  ...sectionWords,
} as const;

const later = { ...laterWords, ...startWords, ...reportWords, ...recordWords } as const;

type Written = typeof written;
type Later = typeof later;

/** What is said in English only so far: a translation has none of it. */
export type EnglishKey = keyof Later;

/** Everything that is said to a parent in every language: a translation without one of these does not compile. */
export type Key = keyof Written | "explanation.title" | `point.${PointId}` | `clause.${ClauseId}`;

type NamesIn<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The names of the values that a text stands open for; `never` where it is whole. */
export type Names<K extends Key | EnglishKey> = K extends keyof Written
  ? NamesIn<Written[K]>
  : K extends keyof Later
    ? NamesIn<Later[K]>
    : never;

/** The texts with a value to put in, and those that are whole. */
export type OpenKey = {
  [K in Key | EnglishKey]: [Names<K>] extends [never] ? never : K;
}[Key | EnglishKey];
export type WholeKey = Exclude<Key | EnglishKey, OpenKey>;

/** The English words by key: the record, of which every other language is a translation. */
export const english: ReadonlyMap<string, string> = new Map([
  ...Object.entries(written),
  ["explanation.title", explanation.title],
  ...explanation.points.map(({ id, text }): [string, string] => [`point.${id}`, text]),
  ...clauses.map(({ id, plainWords }): [string, string] => [`clause.${id}`, plainWords]),
]);

/** What is said in English, whatever the language: a page that says any of it is in English as a whole. */
export const englishOnly: ReadonlyMap<string, string> = new Map(Object.entries(later));
