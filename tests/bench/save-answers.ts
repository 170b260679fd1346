import { randomUUID } from "node:crypto";
import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { emptyState, type PupilEvent } from "@elm-court/domain";
import { added, fresh, noon, par, pup, said } from "../store/fixtures.ts";
import { type Bench, median } from "./bench-row.ts";
import { openBenchStore, startBenchDynamo } from "./bench-school.ts";

const most = 1.3;
const rounds = 40;
const answersEach = 20;
const name = "objection: a parent's answers for two children";
const itemBody = "x".repeat(400);

const put = (pk: string, sk: string, condition: string) => ({
  Put: {
    TableName: "school",
    Item: { pk: { S: pk }, sk: { S: sk }, body: { S: itemBody }, version: { N: "1" } },
    ConditionExpression: condition,
  },
});

/** The floor: one transaction of as many items of that size, with conditions, and no thought about them. */
function bareTransaction(): TransactWriteItemsCommand {
  const [one, two, id] = [randomUUID(), randomUUID(), randomUUID()];
  const isNew = "attribute_not_exists(pk)";
  return new TransactWriteItemsCommand({
    TransactItems: [
      put(`BARE#${id}`, "SUBMISSION", isNew),
      put(`BARE#${one}`, "STATE", isNew),
      put(`BARE#${one}`, "EVENT#1", isNew),
      put(`BARE#${two}`, "STATE", isNew),
      put(`BARE#${two}`, "EVENT#1", isNew),
    ],
  });
}

async function cpuMsOf(work: () => Promise<void>): Promise<number> {
  const began = process.cpuUsage();
  for (let count = 0; count < answersEach; count += 1) await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / answersEach;
}

/** Two noes decided and recorded: states, events and the idempotency item in one conditional transaction. */
export const saveAnswers: Bench = {
  name,
  run: async () => {
    const dynamo = await startBenchDynamo(0);
    const { client, store } = openBenchStore(dynamo.endpoint);
    const parentId = par("par_bench");
    const save = async (): Promise<void> => {
      const changes = [pup(`pup_${fresh()}`), pup(`pup_${fresh()}`)].map((id) => {
        const before = emptyState(id);
        const events: PupilEvent[] = [said(before, parentId, "all")];
        return { before, events };
      });
      const submission = { id: randomUUID(), parentId, by: "parent", at: noon } as const;
      if ((await store.recordEvents(changes, noon, submission)) !== "recorded")
        throw new Error("not recorded");
    };
    const bare = async (): Promise<void> => {
      await client.send(bareTransaction());
    };
    try {
      await store.recordEvents([added(pup(`pup_${fresh()}`))], noon);
      const measured: (readonly [floor: number, product: number])[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const first = round % 2 === 0;
        const [a, b] = first
          ? [await cpuMsOf(bare), await cpuMsOf(save)]
          : [await cpuMsOf(save), await cpuMsOf(bare)];
        if (round > 0) measured.push(first ? [a, b] : [b, a]);
      }
      const ratio = median(measured.map(([floor, product]) => product / floor));
      const [floorMs, productMs] = [0, 1].map((at) => median(measured.map((one) => one[at]!)));
      return {
        name,
        floor: `one bare TransactWriteItems of as many items: ${floorMs!.toFixed(2)} ms CPU`,
        target: `≤ ${most}×`,
        measured: `${ratio.toFixed(2)}× (${productMs!.toFixed(2)} ms CPU)`,
        met: ratio <= most,
      };
    } finally {
      client.destroy();
      await dynamo.stop();
    }
  },
};
