import {
  type ApiKey,
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
import { type CheckStore, type KeyStore, StoreUnavailable } from "@elm-court/store";
import { hashSecret, writeApiKey } from "./api-key-text.ts";

/** What making and changing keys is given. */
export type KeyDeps = {
  readonly store: KeyStore & Pick<CheckStore, "loadBatch">;
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

/**
 * Makes a key. `text` is what its owner is given, once: only the hash of its secret is kept. Throws `StoreUnavailable` when it is not
 * known to be saved.
 */
export async function issueKey(
  deps: KeyDeps,
  { kind, owner, scopes, limits }: KeyWanted,
): Promise<
  { readonly key: ApiKey; readonly text: string } | { readonly unknown: readonly string[] }
> {
  const id = makeId(isKeyId, "key", deps.randomId());
  const unknown = await listUnknown(deps, kind, id, limits ?? {});
  if (unknown.length > 0) return { unknown };
  const secret = deps.randomToken();
  const chosen: readonly KeyScope[] = [...new Set(scopes)];
  const key: ApiKey = {
    id,
    kind,
    owner,
    scopes: chosen,
    limits,
    secretHashes: [hashSecret(secret)],
    version: 1,
    createdAt: deps.now(),
    schoolReady: true,
  };
  if (!(await deps.store.addKey(key))) throw new Error("this id was given to a key before");
  return { key, text: writeApiKey(id, secret, kind) };
}
