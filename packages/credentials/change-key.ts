import {
  type ApiKey,
  decideRevocation,
  decideRotation,
  decideRotationEnd,
  type KeyChangeRefusal,
  type KeyId,
} from "@elm-court/domain";
import { type KeyStore, StoreUnavailable } from "@elm-court/store";
import { hashSecret, writeApiKey } from "./api-key-text.ts";
import type { KeyDeps } from "./issue-key.ts";

const tries = 8;

type Refused = { readonly refused: KeyChangeRefusal | "unknown_key" };

/** Decides on the key as it is and saves it as decided; when somebody changed it meanwhile, reads and decides anew. */
async function change(
  store: KeyStore,
  id: KeyId,
  decide: (key: ApiKey) => ApiKey | KeyChangeRefusal,
): Promise<{ readonly key: ApiKey } | Refused> {
  for (let left = tries; left > 0; left -= 1) {
    const before = await store.findKey(id);
    if (before === undefined) return { refused: "unknown_key" };
    const key = decide(before);
    if (typeof key === "string") return { refused: key };
    if (key === before || (await store.changeKey(key, before))) return { key };
  }
  throw new StoreUnavailable("others kept changing the same key");
}

/** Gives a key a second secret. Both work until `finishRotation`; `text` is the key with the new one, shown once. */
export async function rotateKey(
  { store, now, randomToken }: KeyDeps,
  id: KeyId,
): Promise<{ readonly key: ApiKey; readonly text: string } | Refused> {
  const secret = randomToken();
  const changed = await change(store, id, (key) => decideRotation(key, hashSecret(secret), now()));
  return "refused" in changed
    ? changed
    : { ...changed, text: writeApiKey(id, secret, changed.key.kind) };
}

/** Drops the older of two secrets. */
export async function finishRotation({ store }: Pick<KeyDeps, "store">, id: KeyId) {
  return change(store, id, decideRotationEnd);
}

/** Ends a key: the very next call with it is a 401, whatever else was being done to it (promise P10). */
export async function revokeKey({ store, now }: Pick<KeyDeps, "store" | "now">, id: KeyId) {
  return change(store, id, (key) => decideRevocation(key, now()));
}
