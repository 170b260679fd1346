import type {
  HeldNoes,
  Instant,
  KeyKind,
  KeyScope,
  ReadinessPart,
  WayConnection,
} from "@elm-court/domain";

/** A staff tool by its key: what it may do, and how it is. Never a secret, nor the hash of one. */
export type ToolView = {
  readonly id: string;
  readonly kind: KeyKind;
  readonly owner: string;
  readonly scopes: readonly KeyScope[];
  /** The names of the ways that it is limited to; `undefined` for all. */
  readonly ways?: readonly string[] | undefined;
  /** How many members of staff and accounts it is limited to, where it is. */
  readonly otherLimits: number;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant | undefined;
  /** Two secrets work: the older one is to be dropped once the tool has the newer one. */
  readonly isRotating: boolean;
  /** When it last went through the going-live list without a failure. */
  readonly passedAt?: Instant | undefined;
  /** How many changes it has not acknowledged; `undefined` for one that never read the feed. */
  readonly behind?: number | undefined;
  readonly since?: Instant | undefined;
  readonly isTooFarBehind: boolean;
};
export type ToolsView = { readonly tools: readonly ToolView[] };

/** A key that was just made or rotated: `text` is shown this once. */
export type KeyMadeView = { readonly id: string; readonly text: string };

/** How the school is set up, and what is missing before staff tools get answers. */
export type SetUpView = {
  readonly schoolName: string;
  readonly officePhone: string;
  readonly officeEmail: string;
  readonly leadName: string;
  readonly dayPhone: string;
  /** `undefined`: nobody answers at night. */
  readonly nightPhone?: string | undefined;
  readonly ways: readonly { readonly name: string; readonly connection: WayConnection }[];
  readonly notAbout: readonly string[];
  readonly missing: readonly ReadinessPart[];
  readonly confirmed?:
    { readonly noes: HeldNoes; readonly by: string; readonly at: Instant } | undefined;
};
