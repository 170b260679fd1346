import { createHash } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What is kept instead of a token. */
export const hashToken = sha256;

/** The key of a person: issuer and subject together. A subject alone means nothing outside its issuer. */
export function personHash(issuer: string, subject: string): string {
  return sha256(JSON.stringify([issuer, subject]));
}
