import type { Instant } from "@elm-court/domain";
import type { CheckStore, FeedStore, PositionStore, WebhookStore } from "@elm-court/store";
import type { WorkerLog } from "../messages/worker-log.ts";

/** What came back: a status, or that nothing did. What stood in the answer is never read. */
export type Posted = { readonly status: number } | { readonly failed: string };

/** Posts a body once. Never throws, and follows nothing to another address. */
export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Posted>;

/** What the worker of webhooks is given. Nothing of `safeguarding` can be reached from here (promise P3). */
export type WebhookDeps = {
  readonly store: Pick<CheckStore, "loadBatch"> & FeedStore & PositionStore & WebhookStore;
  readonly post: Post;
  readonly now: () => Instant;
  readonly log: WorkerLog;
};
