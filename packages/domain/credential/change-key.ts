import type { Instant } from "../time/instant.ts";
import type { ApiKey } from "./api-key.ts";

/** Why a key is left as it is. */
export const keyChangeRefusals = ["revoked", "already_rotating", "not_rotating"] as const;
export type KeyChangeRefusal = (typeof keyChangeRefusals)[number];

const mostSecrets = 2;

/** The key with one more secret beside the one it has; never a third, so that no secret in use is lost. */
export function decideRotation(
  key: ApiKey,
  secretHash: string,
  at: Instant,
): ApiKey | KeyChangeRefusal {
  if (key.revokedAt !== undefined) return "revoked";
  if (key.secretHashes.length >= mostSecrets) return "already_rotating";
  return {
    ...key,
    version: key.version + 1,
    secretHashes: [...key.secretHashes, secretHash],
    rotatedAt: at,
  };
}

/** The key with its newest secret alone. */
export function decideRotationEnd(key: ApiKey): ApiKey | KeyChangeRefusal {
  if (key.revokedAt !== undefined) return "revoked";
  if (key.secretHashes.length < mostSecrets) return "not_rotating";
  return { ...key, version: key.version + 1, secretHashes: key.secretHashes.slice(-1) };
}

/** The key as one of a school that is ready, or not. */
export function decideFlag(key: ApiKey, schoolReady: boolean): ApiKey {
  return { ...key, version: key.version + 1, schoolReady };
}

/** The key dead from `at` on, whatever else is being done to it (promise P10); one that is dead stays as it is. */
export function decideRevocation(key: ApiKey, at: Instant): ApiKey {
  return key.revokedAt === undefined ? { ...key, version: key.version + 1, revokedAt: at } : key;
}
