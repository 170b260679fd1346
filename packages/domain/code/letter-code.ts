import type { TryLimit } from "./tries.ts";

/** Twelve characters on a letter or a slip that stand for a parent's link: eleven that were drawn, and one that checks them. */
export type LetterCode = string & { readonly __code: "letter" };

/** Crockford's base 32: the figures, and the letters that nobody takes for one; no U, so that few words come up. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const drawn = 11;
const lookalikes: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** How many random bytes `makeLetterCode` takes. */
export const letterCodeBytes = drawn;

/**
 * Codes that may be typed at `/start` in the whole school, right ones too. 55 bits are drawn, so that whoever uses up all of these for
 * a year finds one of ten thousand codes once in ten million years; the families of a big school are through in ten minutes.
 */
export const letterCodeTries: TryLimit = { most: 1000, windowSeconds: 10 * 60 };

/** Times 2 in the field of 32 elements, x⁵ + x² + 1. */
function doubled(value: number): number {
  return value < 16 ? value * 2 : (value * 2) ^ 0b100101;
}

/**
 * Zero for a code whose check fits. Each place has a weight of its own, so that one wrong character, or any two that changed places,
 * always show.
 */
function remainderOf(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => doubled(sum) ^ symbol, 0);
}

function textOf(symbols: readonly number[]): string {
  return symbols.map((symbol) => alphabet[symbol] ?? "").join("");
}

/** True for a code as it is kept and printed: twelve characters, of which the last fits the others. */
export function isLetterCode(value: unknown): value is LetterCode {
  if (typeof value !== "string" || value.length !== drawn + 1) return false;
  const symbols = Array.from(value, (character) => alphabet.indexOf(character));
  return !symbols.includes(-1) && remainderOf(symbols) === 0;
}

/** The code of `letterCodeBytes` random bytes, each as likely as the others. Throws for fewer: a bug. */
export function makeLetterCode(random: Uint8Array): LetterCode {
  const symbols = Array.from(random.slice(0, drawn), (byte) => byte % alphabet.length);
  const code = textOf([...symbols, doubled(remainderOf(symbols))]);
  if (!isLetterCode(code)) throw new Error("too little to draw a code from");
  return code;
}

/** The code in what was typed, whatever stands between its characters, O for 0 and I or L for 1; `undefined` when it is none. */
export function parseLetterCode(typed: string): LetterCode | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[OIL]/g, (letter) => lookalikes[letter] ?? letter)
    .replaceAll(/[^0-9A-Z]/g, "");
  return isLetterCode(code) ? code : undefined;
}
