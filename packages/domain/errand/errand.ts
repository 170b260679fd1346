import type { EndingId, ErrandId, ParentId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

export const errandKinds = ["send_code", "tell_of_ending"] as const;
export type ErrandKind = (typeof errandKinds)[number];

/** What a page leaves for a worker to do, since a page sends no email itself. */
export type Errand = {
  readonly id: ErrandId;
  readonly parentId: ParentId;
  readonly at: Instant;
} & (
  | { readonly kind: "send_code" }
  /** A parent asked to take a no back: their address must hear of it while it can be stopped. */
  | { readonly kind: "tell_of_ending"; readonly endingId: EndingId }
);
