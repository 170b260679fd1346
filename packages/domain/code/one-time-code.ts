import type { TryLimit } from "./tries.ts";

/** How long a one-time code works, from when it was emailed. */
export const codeLifeSeconds = 10 * 60;

/** How long what a code opens stays open. */
export const proofLifeSeconds = 30 * 60;

/** Codes that may be typed for one parent, right ones too: a code has six digits, so five tries find one in 200,000 times. */
export const codeTries: TryLimit = { most: 5, windowSeconds: codeLifeSeconds };

/** Codes that may be emailed to one parent: whoever holds the link could fill an inbox otherwise. */
export const codeSendings: TryLimit = { most: 5, windowSeconds: 60 * 60 };

const lookalikes: Readonly<Record<string, string>> = { o: "0", i: "1", l: "1" };

/** The six digits in what was typed, whatever stands between them; `undefined` when it is not a code. */
export function parseOneTimeCode(typed: string): string | undefined {
  const digits = typed
    .toLowerCase()
    .replaceAll(/[oil]/g, (letter) => lookalikes[letter] ?? letter)
    .replaceAll(/[\s.-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
