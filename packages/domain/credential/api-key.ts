import type { KeyScope } from "../contact/key-scope.ts";
import type { KeyId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { KeyLimits } from "./key-limits.ts";

/** A live key sees the school; a test key the fixed test pupils, and neither sees what the other does. */
export const keyKinds = ["live", "test"] as const;
export type KeyKind = (typeof keyKinds)[number];

/** A credential of a staff tool. A secret itself is never kept: `secretHashes` are SHA-256, lower-case hex, the newest last. */
export type ApiKey = {
  readonly id: KeyId;
  readonly kind: KeyKind;
  /** Which tool it is, and who answers for what it asks: "Text gateway, Ms Hale" (clause 4.6). */
  readonly owner: string;
  readonly scopes: readonly KeyScope[];
  readonly limits?: KeyLimits | undefined;
  /** One; two while rotating. Each of them opens the key. */
  readonly secretHashes: readonly string[];
  /** The number of the last change: the next one is saved only while it is still so. */
  readonly version: number;
  readonly createdAt: Instant;
  /** When the newest secret was made, if it is not the first. */
  readonly rotatedAt?: Instant | undefined;
  /** From then on it opens nothing, for ever. */
  readonly revokedAt?: Instant | undefined;
  /** The school's readiness, kept on each key so that a check needs no sixth read (product behaviour 27). */
  readonly schoolReady: boolean;
};
