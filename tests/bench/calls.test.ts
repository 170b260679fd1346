import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBenchDynamo } from "./bench-school.ts";
import { callsOfBatch, callsOfCheck, callsOfPermit, fewestCalls } from "./calls.ts";

let dynamo: Awaited<ReturnType<typeof startBenchDynamo>>;
beforeAll(async () => {
  dynamo = await startBenchDynamo(1000);
});
afterAll(() => dynamo?.stop());

describe("what DynamoDB is asked, counted at the client", () => {
  it("is one call of five keys and five read units for a check", async () => {
    expect(await callsOfCheck(dynamo.endpoint)).toEqual([
      { operation: "BatchGetItem", keys: 5, readUnits: 5 },
    ]);
  });

  it.each([1, 48, 49, 1000])(
    "is the fewest calls for a batch of %i, each key once and a unit each",
    async (count) => {
      const calls = await callsOfBatch(dynamo.endpoint, count);
      expect(calls).toHaveLength(fewestCalls(count));
      for (const name of ["keys", "readUnits"] as const)
        expect(calls.reduce((sum, call) => sum + call[name], 0)).toBe(2 * count + 3);
    },
  );

  it("is one read and one transaction for a permit, once there is a signing key, and the same to redeem it", async () => {
    const read = { operation: "BatchGetItem", keys: 10, readUnits: 10 };
    const write = { operation: "TransactWriteItems", keys: 0, readUnits: 0 };
    const { asking, redeeming } = await callsOfPermit(dynamo.endpoint);
    expect(asking).toEqual([read, write, write]);
    expect(redeeming).toEqual([read, write]);
  });
});
