import { parseApiKey } from "@elm-court/credentials";
import type { Bearer } from "./may-call.ts";

/** The key of an `Authorization: Bearer …` header, not yet looked up. */
export function readBearer(
  header: string | undefined,
): Bearer | "credential_missing" | "credential_invalid" {
  const [, text] = /^Bearer\s+(\S+)\s*$/i.exec(header ?? "") ?? [];
  if (text === undefined) return "credential_missing";
  return parseApiKey(text) ?? "credential_invalid";
}
