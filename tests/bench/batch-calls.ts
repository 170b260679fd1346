import type { Bench } from "./bench-row.ts";
import { startBenchDynamo } from "./bench-school.ts";
import { callsOfBatch, callsText, fewestCalls } from "./calls.ts";

const count = 1000;
const name = `batch check of ${count}, calls`;

/** Two keys a pupil, one each for member of staff, account and key, a hundred a call. */
export const batchCalls: Bench = {
  name,
  run: async () => {
    const dynamo = await startBenchDynamo(count);
    try {
      const calls = await callsOfBatch(dynamo.endpoint, count);
      return {
        name,
        floor: "ceil((2n + staff + accounts + 1) / 100)",
        target: `exactly ${fewestCalls(count)}`,
        measured: callsText(calls),
        met: calls.length === fewestCalls(count),
      };
    } finally {
      await dynamo.stop();
    }
  },
};
