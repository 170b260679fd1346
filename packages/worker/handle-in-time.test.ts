import { expect, test } from "vitest";
import { handleInTime } from "./handle-in-time.ts";
import type { WorkerLogEntry } from "./messages/worker-log.ts";

async function handle(times: readonly number[], isHandled: (id: string) => boolean) {
  const left = [...times];
  const begun: string[] = [];
  const entries: WorkerLogEntry[] = [];
  const { batchItemFailures } = await handleInTime(["a", "b", "c"], {
    idOf: (id) => id,
    isHandled: async (id) => {
      begun.push(id);
      return isHandled(id);
    },
    hasTime: () => (left.shift() ?? 0) > 10,
    log: (entry) => void entries.push(entry),
  });
  return { begun, entries, failed: batchItemFailures.map((one) => one.itemIdentifier) };
}

test("with time enough every record is begun, and what failed is named alone", async () => {
  const { begun, failed, entries } = await handle([30, 20, 11], (id) => id !== "b");
  expect(begun).toEqual(["a", "b", "c"]);
  expect(failed).toEqual(["b"]);
  expect(entries).toEqual([]);
});

test("what there is no time for is not begun, comes again, and is in the log", async () => {
  const { begun, failed, entries } = await handle([30, 10, 5], () => true);
  expect(begun).toEqual(["a"]);
  expect(failed).toEqual(["b", "c"]);
  expect(entries).toEqual(
    ["b", "c"].map((recordId) => ({ event: "record_failed", recordId, errorName: "OutOfTime" })),
  );
});
