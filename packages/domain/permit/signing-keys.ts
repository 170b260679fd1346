import { addSeconds, type Instant } from "../time/instant.ts";

/** A key that permits are signed with, by its public name. The secret is 32 bytes in base64url: an Ed25519 private key (RFC 8032). */
export type SigningKey = {
  readonly kid: string;
  readonly secret: string;
  readonly madeAt: Instant;
};

/** The keys that permits may be signed with now, the newest last; `version` counts their changes. */
export type SigningKeys = { readonly version: number; readonly keys: readonly SigningKey[] };

const newKeySeconds = 30 * 24 * 60 * 60;

/** The key to sign with now; `undefined` when there is none yet, or a month has passed and it is time for a new one. */
export function signingKeyNow(held: SigningKeys | undefined, now: Instant): SigningKey | undefined {
  const newest = held?.keys.at(-1);
  return newest !== undefined && now < addSeconds(newest.madeAt, newKeySeconds)
    ? newest
    : undefined;
}

/** The keys with a new one. The one before stays, for the permits that it has signed: they last five minutes. */
export function withNewSigningKey(held: SigningKeys | undefined, fresh: SigningKey): SigningKeys {
  const before = held?.keys.slice(-1) ?? [];
  return { version: (held?.version ?? 0) + 1, keys: [...before, fresh] };
}
