import { randomBytes, randomInt } from "node:crypto";
import { letterCodeBytes, makeLetterCode } from "@elm-court/domain";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const idLength = 20;

/** 256 random bits in base64url: a secret. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** A one-time code: six digits. */
export const randomCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What stands on a letter. */
export const randomLetterCode = () => makeLetterCode(randomBytes(letterCodeBytes));

/** The random part of an id. */
export const randomId = (): string =>
  Array.from({ length: idLength }, () => letters[randomInt(letters.length)]).join("");
