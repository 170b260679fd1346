import type { KeyId } from "@elm-court/domain";
import { parseApiKey } from "./api-key-text.ts";

/** The key of an `Authorization: Bearer …` header, not yet looked up. */
export function readBearer(
  header: string | undefined,
):
  { readonly keyId: KeyId; readonly secret: string } | "credential_missing" | "credential_invalid" {
  const [, text] = /^Bearer\s+(\S+)\s*$/i.exec(header ?? "") ?? [];
  if (text === undefined) return "credential_missing";
  return parseApiKey(text) ?? "credential_invalid";
}
