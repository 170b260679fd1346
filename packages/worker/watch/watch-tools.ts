import { type Instant, isTooFarBehind } from "@elm-court/domain";
import type { PositionStore } from "@elm-court/store";
import type { WorkerLog } from "../messages/worker-log.ts";

/** Looks at how far each staff tool is behind the feed, and counts those that are too far: a tool that is switched off says nothing. */
export async function watchTools({
  store,
  now,
  log,
}: {
  readonly store: Pick<PositionStore, "listToolLags">;
  readonly now: () => Instant;
  readonly log: WorkerLog;
}): Promise<void> {
  for (const lag of await store.listToolLags())
    if (isTooFarBehind(lag, now()))
      log({ event: "tool_behind", keyId: lag.keyId, behind: lag.behind });
}
