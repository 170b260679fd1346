import { createHash, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import { type ApiKey, isKeyId, type KeyId, type KeyKind, keyKinds } from "@elm-court/domain";

const shape = /^esk_(live|test)_([A-Za-z0-9]{6,24})_([A-Za-z0-9_-]{43})_([0-9a-f]{8})$/;

const checksum = (text: string): string => crc32(text).toString(16).padStart(8, "0");

/** SHA-256 of a secret, lower-case hex: all that is kept of it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** A key as it is handed out once: `esk_live_<id>_<secret>_<crc>`, or `esk_test_…`. `secret` is 256 random bits in base64url. */
export function writeApiKey(keyId: KeyId, secret: string, kind: KeyKind = "live"): string {
  const stem = `esk_${kind}_${keyId.slice("key_".length)}_${secret}`;
  return `${stem}_${checksum(stem)}`;
}

/** Reads a key; `undefined` when it is not one of ours, mistyped or cut off (the checksum tells before any read). */
export function parseApiKey(
  text: string,
): { keyId: KeyId; secret: string; kind: KeyKind } | undefined {
  const [, word, id = "", secret = "", crc] = shape.exec(text) ?? [];
  const kind = keyKinds.find((one) => one === word);
  const keyId = `key_${id}`;
  if (kind === undefined || checksum(`esk_${kind}_${id}_${secret}`) !== crc || !isKeyId(keyId))
    return undefined;
  return { keyId, secret, kind };
}

/** True when this secret opens this key now: one of its live secrets, not revoked (promise P10). */
export function opensKey(key: ApiKey | undefined, secret: string): key is ApiKey {
  if (key === undefined || key.revokedAt !== undefined) return false;
  const given = Buffer.from(hashSecret(secret), "hex");
  return key.secretHashes.some((hash) => {
    const kept = Buffer.from(hash, "hex");
    return kept.length === given.length && timingSafeEqual(kept, given);
  });
}
