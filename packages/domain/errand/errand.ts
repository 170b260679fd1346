import type { ErrandId, ParentId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

export const errandKinds = ["send_code"] as const;
export type ErrandKind = (typeof errandKinds)[number];

/** What a page leaves for a worker to do, since a page sends no email itself. */
export type Errand = {
  readonly id: ErrandId;
  readonly kind: "send_code";
  readonly parentId: ParentId;
  readonly at: Instant;
};
