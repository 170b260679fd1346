import type { NumberingStore } from "@elm-court/store";
import type { WorkerDeps } from "../messages/worker-deps.ts";

/** What the relay is given. Nothing of `safeguarding` can be reached from here (promise P3). */
export type RelayDeps = Pick<WorkerDeps, "queue" | "now" | "log" | "settings"> & {
  readonly store: WorkerDeps["store"] & NumberingStore;
};
