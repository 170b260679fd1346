import { createHash } from "node:crypto";

/** A number from 0 up to, not including, 1 that depends on these words only. */
export function chanceOf(...words: readonly (string | number)[]): number {
  const digest = createHash("sha256").update(words.join(" ")).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/** One actor's own row of such numbers: what the others do, and how fast, does not change it. */
export function chancesOf(seed: number, actor: string): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return chanceOf(seed, actor, drawn);
  };
}
