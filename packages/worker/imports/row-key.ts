import { createHash } from "node:crypto";

/** 132 bits of SHA-256 as 22 characters that an id may hold: the same parts give the same text, always. */
export function hashText(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}

/** SHA-256 of files in their order, lower-case hex: what makes two runs of the same files the same import. */
export function hashFiles(files: readonly { readonly bytes: Uint8Array }[]): string {
  const hash = createHash("sha256");
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest("hex");
}
