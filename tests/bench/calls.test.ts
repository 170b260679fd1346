import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBenchDynamo } from "./bench-school.ts";
import { callsOfBatch, callsOfCheck, callsOfPermit, callsOfSends, fewestCalls } from "./calls.ts";

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

  it.each([1, 25])(
    "is one read and a transaction for each of %i messages, the same read and nothing else for a repeat",
    async (count) => {
      const { sending, again, settling, recording } = await callsOfSends(dynamo.endpoint, count);
      const operations = (calls: typeof sending) => calls.map(({ operation }) => operation);
      const writes = Array.from({ length: count }, () => "TransactWriteItems");
      // The credential, the call, staff and account; then an answer and two facts for each pupil.
      const read = { operation: "BatchGetItem", keys: 4 + 3 * count, readUnits: 4 + 3 * count };
      expect(sending[0]).toEqual(read);
      expect(operations(sending)).toEqual(["BatchGetItem", ...writes]);
      expect(again).toEqual([read]);
      expect(operations(settling)).toEqual(["BatchGetItem", "TransactWriteItems"]);
      expect(settling[0]?.keys).toBe(3);
      expect(operations(recording)).toEqual(["BatchGetItem", "TransactWriteItems"]);
      expect(recording[0]?.keys).toBe(9);
    },
  );
});
