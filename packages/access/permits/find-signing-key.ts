import {
  type Instant,
  type SigningKey,
  type SigningKeys,
  signingKeyNow,
  withNewSigningKey,
} from "@elm-court/domain";
import { StoreUnavailable } from "@elm-court/store";
import type { AccessDeps } from "../deps.ts";

const mostTries = 4;

/**
 * The key to sign with now. The first call of a school, and the first of every month, makes one; of several at once, one is kept, and the
 * others sign with it. Throws `StoreUnavailable` where none can be kept.
 */
export async function findSigningKey(
  { store, randomId, randomToken }: Pick<AccessDeps, "store" | "randomId" | "randomToken">,
  read: SigningKeys | undefined,
  now: Instant,
): Promise<SigningKey> {
  let held = read;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const current = signingKeyNow(held, now);
    if (current !== undefined) return current;
    const fresh = { kid: randomId(), secret: randomToken(), madeAt: now };
    if (await store.saveSigningKeys(withNewSigningKey(held, fresh))) return fresh;
    held = await store.loadSigningKeys();
  }
  throw new StoreUnavailable("others kept changing the signing keys");
}
