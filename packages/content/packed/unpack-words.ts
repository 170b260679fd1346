import { brotliDecompressSync } from "node:zlib";
import { packed } from "#packed";
import { english } from "../key.ts";
import type { LanguageId } from "../language.ts";

/** The words of a translation by key. Throws for one that was not packed with these keys: a build that is out of date. */
export function unpackWords(id: Exclude<LanguageId, "en">): ReadonlyMap<string, string> {
  const json = brotliDecompressSync(Buffer.from(packed[id].words, "base64")).toString();
  const texts: unknown = JSON.parse(json);
  if (!Array.isArray(texts) || texts.length !== english.size)
    throw new Error(`the words in ${id} are not those of this build`);
  return new Map([...english.keys()].map((key, at) => [key, String(texts[at])]));
}
