import type { EndingId, ErrandId, ParentId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

export const errandKinds = ["send_code", "tell_of_ending", "send_link", "find_address"] as const;
export type ErrandKind = (typeof errandKinds)[number];

/** What a page, or the office, leaves for a worker to do, since neither sends an email itself. */
export type Errand = { readonly id: ErrandId; readonly at: Instant } & (
  | { readonly kind: "send_code"; readonly parentId: ParentId }
  /** A parent asked to take a no back: their address must hear of it while it can be stopped. */
  | {
      readonly kind: "tell_of_ending";
      readonly parentId: ParentId;
      readonly endingId: EndingId;
    }
  | { readonly kind: "send_link"; readonly parentId: ParentId }
  /** Somebody lost their link and gave an address: its SHA-256, lower-case hex. Whether it is anybody's, only a worker finds out. */
  | { readonly kind: "find_address"; readonly addressHash: string }
);
