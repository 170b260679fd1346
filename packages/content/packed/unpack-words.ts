import { brotliDecompressSync } from "node:zlib";
import { packed } from "#packed";
import { english } from "../key.ts";
import type { LanguageId } from "../language.ts";

const draftWords = new Map<string, string>();

/** Gives the words of drafts, which no function carries. */
export function addDraftWords(words: Readonly<Record<string, string>>): void {
  for (const [id, packedWords] of Object.entries(words)) draftWords.set(id, packedWords);
}

/** The words of a translation by key. Throws for a draft, and for one that was not packed with these keys: a build that is out of date. */
export function unpackWords(id: Exclude<LanguageId, "en">): ReadonlyMap<string, string> {
  const words = packed[id].words ?? draftWords.get(id);
  if (words === undefined) throw new Error(`nobody has checked the words in ${id}`);
  const json = brotliDecompressSync(Buffer.from(words, "base64")).toString();
  const texts: unknown = JSON.parse(json);
  if (!Array.isArray(texts) || texts.length !== english.size)
    throw new Error(`the words in ${id} are not those of this build`);
  return new Map([...english.keys()].map((key, at) => [key, String(texts[at])]));
}
