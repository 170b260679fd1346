import { createHash } from "node:crypto";

/** True for text that could be a token of a link or a session: nothing else is looked up. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_-]{20,128}$/.test(value);
}

/** SHA-256 of a token, lower-case hex: what is kept instead of it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
