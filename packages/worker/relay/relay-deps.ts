import type { NumberingStore, WebhookStore } from "@elm-court/store";
import type { WorkerDeps } from "../messages/worker-deps.ts";
import type { DeliveryQueue } from "../webhooks/queued-delivery.ts";

/** What the relay is given. Nothing of `safeguarding` can be reached from here (promise P3). */
export type RelayDeps = Pick<WorkerDeps, "queue" | "now" | "log" | "settings"> & {
  readonly store: WorkerDeps["store"] & NumberingStore & WebhookStore;
  readonly deliveries: DeliveryQueue;
};
