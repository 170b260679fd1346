import type { Bench } from "./bench-row.ts";
import { startBenchDynamo } from "./bench-school.ts";
import { callsOfCheck, callsText } from "./calls.ts";

const name = "DynamoDB calls per check";

/** Counted at the client: the one read that nothing may be added to. */
export const callsPerCheck: Bench = {
  name,
  run: async () => {
    const dynamo = await startBenchDynamo(1);
    try {
      const calls = await callsOfCheck(dynamo.endpoint);
      const units = calls.reduce((sum, { readUnits }) => sum + readUnits, 0);
      return {
        name,
        floor: "1 call",
        target: "exactly 1, 5 read units",
        measured: callsText(calls),
        met: calls.length === 1 && units === 5,
      };
    } finally {
      await dynamo.stop();
    }
  },
};
