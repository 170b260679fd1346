import { decideFlag, decideReadiness, type HeldNoes, type ReadinessPart } from "@elm-court/domain";
import { type KeyStore, type ReadinessStore, StoreUnavailable } from "@elm-court/store";
import type { KeyDeps } from "./issue-key.ts";

const tries = 8;

/**
 * Records a person's word on the noes that the school held before, and tells every key whether the school is ready (product behaviour
 * 27). Answers what is still missing.
 */
export async function confirmNoes(
  {
    store,
    settings,
    now,
  }: Pick<KeyDeps, "settings" | "now"> & {
    readonly store: KeyStore & ReadinessStore;
  },
  said: { readonly noes: HeldNoes; readonly by: string },
): Promise<readonly ReadinessPart[]> {
  for (let left = tries; left > 0; left -= 1) {
    const before = await store.loadReadiness();
    const keys = await store.listKeys();
    const confirmed = { ...said, at: now() };
    const missing = decideReadiness(settings, confirmed);
    const flagged = keys
      .filter(({ revokedAt }) => revokedAt === undefined)
      .map((key) => ({ before: key, key: decideFlag(key, missing.length === 0) }));
    if (await store.recordConfirmed(before, confirmed, flagged)) return missing;
  }
  throw new StoreUnavailable("keys kept changing meanwhile");
}
