import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  createDynamoClient,
  createDynamoTable,
  createMemoryStore,
  createStore,
  createTables,
  type Store,
  type Table,
  createMemoryTable,
} from "@elm-court/store";
import { startDynoxide } from "@elm-court/local";
import { answerCases } from "./answer-cases.ts";
import { createCleanUp } from "./clean-up.ts";
import { codeCases } from "./code-cases.ts";
import { goingLiveCases } from "./going-live-cases.ts";
import { keyCases } from "./key-cases.ts";
import { endingCases } from "./ending-cases.ts";
import { permitCases } from "./permit-cases.ts";
import { parentCases } from "./parent-cases.ts";
import { feedCases } from "./feed-cases.ts";
import { linkCases } from "./link-cases.ts";
import { ledgerCases } from "./ledger-cases.ts";
import { lookupCases } from "./lookup-cases.ts";
import { safeguardingCases } from "./safeguarding-cases.ts";
import { sendingCases } from "./sending-cases.ts";
import { tableCases } from "./table-cases.ts";
import { webhookCases } from "./webhook-cases.ts";

export type Twin = { store: Store; table: Table };

const cases = [
  answerCases,
  parentCases,
  codeCases,
  linkCases,
  endingCases,
  goingLiveCases,
  keyCases,
  ledgerCases,
  feedCases,
  lookupCases,
  webhookCases,
  safeguardingCases,
  sendingCases,
  permitCases,
  tableCases,
];

describe("the memory twin", () => {
  const table = createMemoryTable();
  const twin: Twin = { store: createStore(table, randomUUID), table };
  cases.forEach((one) => one(() => twin));
  it("comes ready for tests", async () => {
    await expect(createMemoryStore().listMailings()).resolves.toEqual([]);
  });
});

describe("the embedded DynamoDB", () => {
  let twin: Twin;
  const atTheEnd = createCleanUp();
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "twins-"));
    atTheEnd(() => rm(folder, { recursive: true }));
    const dynamo = await startDynoxide(join(folder, "data.sqlite"));
    atTheEnd(dynamo.stop);
    const client = createDynamoClient({
      region: "eu-west-2",
      endpoint: dynamo.endpoint,
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
    const names = { school: "school", safeguarding: "safeguarding" };
    await createTables(client, names);
    await createTables(client, names);
    const table = createDynamoTable(client, names);
    twin = { store: createStore(table, randomUUID), table };
  });
  cases.forEach((one) => one(() => twin));
});
