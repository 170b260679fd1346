import type { Key } from "./key.ts";
import type { LanguageId } from "./language.ts";

/**
 * The content in another language: a version of its own, made from one version of the English. It is a draft until a school's
 * settings name it, with its hash, and who checked it: only then is it shown.
 */
export type Translation = {
  readonly id: string;
  readonly language: Exclude<LanguageId, "en">;
  /** The version of the English explanation that it says. */
  readonly sourceVersion: string;
  readonly words: Readonly<Record<Key, string>>;
};
