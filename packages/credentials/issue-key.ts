import {
  type ApiKey,
  decideReadiness,
  type Instant,
  isKeyId,
  type KeyKind,
  type KeyLimits,
  type KeyScope,
  makeId,
  type SchoolSettings,
  testFacts,
  wayInUse,
} from "@elm-court/domain";
import {
  type CheckStore,
  type KeyStore,
  type ReadinessStore,
  StoreUnavailable,
} from "@elm-court/store";
import { hashSecret, writeApiKey } from "./api-key-text.ts";

const tries = 8;
/** The school's readiness is told to all of them in one transaction, which holds a hundred writes. */
export const mostKeys = 90;

/** What making and changing keys is given. */
export type KeyDeps = {
  readonly store: KeyStore & ReadinessStore & Pick<CheckStore, "loadBatch">;
  readonly settings: SchoolSettings;
  readonly now: () => Instant;
  /** Fresh random text, 6 to 24 characters of A–Z, a–z, 0–9. */
  readonly randomId: () => string;
  /** 256 fresh random bits in base64url: a secret. */
  readonly randomToken: () => string;
};

export type KeyWanted = Pick<ApiKey, "kind" | "owner" | "scopes" | "limits">;

/** Names in the limits that the school does not have: such a key could never be used, and is a slip of the pen. */
async function listUnknown(
  { store, settings }: KeyDeps,
  kind: KeyKind,
  keyId: ApiKey["id"],
  { staffIds = [], accountIds = [], channels = [] }: KeyLimits,
): Promise<readonly string[]> {
  const asked = [
    ...staffIds.map((staffId) => ({ staffId, accountId: undefined, pupilId: undefined })),
    ...accountIds.map((accountId) => ({ staffId: undefined, accountId, pupilId: undefined })),
  ];
  const { facts } = await store.loadBatch({ keyId, items: asked });
  const missing = asked.filter((asks, place) => {
    const read = facts[place];
    if (read === undefined || read === "unread")
      throw new StoreUnavailable("a member of staff or an account could not be read");
    const { staff, account } = kind === "test" ? testFacts(asks, "check") : read;
    return staff === undefined && account === undefined;
  });
  return [
    ...missing.map(({ staffId, accountId }) => staffId ?? accountId ?? ""),
    ...channels.filter((channel) => wayInUse(settings, channel) === undefined),
  ];
}

/** Saves a key with the school's readiness as it is now; when that changes meanwhile, tells it anew (ADR 0013). */
async function addKey(
  { store, settings }: KeyDeps,
  made: Omit<ApiKey, "schoolReady">,
): Promise<ApiKey | "too_many"> {
  for (let left = tries; left > 0; left -= 1) {
    const readiness = await store.loadReadiness();
    const living = (await store.listKeys()).filter(({ revokedAt }) => revokedAt === undefined);
    if (living.length >= mostKeys) return "too_many";
    const schoolReady = decideReadiness(settings, readiness.confirmed).length === 0;
    const key = { ...made, schoolReady };
    const added = await store.addKey(key, readiness);
    if (added === "added") return key;
    if (added === "already_there") throw new Error("this id was given to a key before");
  }
  throw new StoreUnavailable("others kept making keys");
}

/**
 * Makes a key. `text` is what its owner is given, once: only the hash of its secret is kept. Throws `StoreUnavailable` when it is not
 * known to be saved.
 */
export async function issueKey(
  deps: KeyDeps,
  { kind, owner, scopes, limits }: KeyWanted,
): Promise<
  | { readonly key: ApiKey; readonly text: string }
  | { readonly unknown: readonly string[] }
  | "too_many"
> {
  const id = makeId(isKeyId, "key", deps.randomId());
  const unknown = await listUnknown(deps, kind, id, limits ?? {});
  if (unknown.length > 0) return { unknown };
  const secret = deps.randomToken();
  const chosen: readonly KeyScope[] = [...new Set(scopes)];
  const made: Omit<ApiKey, "schoolReady"> = {
    id,
    kind,
    owner,
    scopes: chosen,
    limits,
    secretHashes: [hashSecret(secret)],
    version: 1,
    createdAt: deps.now(),
  };
  const key = await addKey(deps, made);
  return key === "too_many" ? key : { key, text: writeApiKey(id, secret, kind) };
}
