import { randomBytes, randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Instant,
  instantOf,
  type LetterCode,
  letterCodeBytes,
  makeLetterCode,
} from "@elm-court/domain";

/** The clock of a function: everything behind its `lambda.ts` is handed this one. */
export const now = (): Instant => instantOf(Date.now());

/** Fresh random text of 0–9 and a–f, two characters for each of `bytes`. */
export const randomHex = (bytes: number): string => randomBytes(bytes).toString("hex");

/** A fresh secret of 256 bits, as 43 characters of A–Z, a–z, 0–9, - and _. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** A one-time code: six digits, each as likely as the others. */
export const randomCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** Waits for so long. */
export const pause = (milliseconds: number): Promise<void> => wait(milliseconds);

/** A code for a letter, drawn anew. */
export const randomLetterCode = (): LetterCode => makeLetterCode(randomBytes(letterCodeBytes));
