import { relayRecord, type RelayDeps } from "@elm-court/worker";

const tries = 10;
const pauseMs = 200;

type Records = readonly Parameters<typeof relayRecord>[1][];

/** Hands records to the relay one after the other, as its event source on AWS does: one that fails ten times is given up, in the log. */
export async function relayInTurn(deps: RelayDeps, records: Records): Promise<void> {
  for (const record of records)
    for (let left = tries; left > 0 && !(await relayRecord(deps, record)); left -= 1)
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
}
