import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { createAccessApp } from "@elm-court/access";
import { applyEvent, elmCourtSettings, emptyState, type PupilId } from "@elm-court/domain";
import { startDynoxide } from "@elm-court/local";
import {
  createDynamoClient,
  createDynamoTable,
  createStore,
  createTables,
  type Store,
} from "@elm-court/store";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { account, msA } from "../decisions/situation.ts";
import { aKey, key, noon, pup } from "../store/fixtures.ts";
import { type ExportedItem, importItems } from "./import-items.ts";

const names = { school: "school", safeguarding: "safeguarding" };
const secret = "s".repeat(43);
const email = account("email");
const onRoll = { type: "pupil_added", roll: { status: "on_roll" } } as const;

/** The key, the member of staff and the account that every question names. */
export const asking = { keyId: key("key_bench01"), staffId: msA.id, accountId: email.id };
export const pupilOf = (place: number): PupilId => pup(`pup_bench${place}`);
export const keyHeaders = {
  authorization: `Bearer ${writeApiKey(asking.keyId, secret)}`,
  "content-type": "application/json",
};
const question = {
  subject: { type: "staff", id: msA.id },
  action: { name: "email", properties: { reason: "arrangements", account: email.id } },
};

/** May Ms A email this pupil to make arrangements? */
export function checkBody(place: number): string {
  return JSON.stringify({ ...question, resource: { type: "pupil", id: pupilOf(place) } });
}

/** The same of the first pupils, all in one call. */
export function batchBody(count: number): string {
  const evaluations = Array.from({ length: count }, (_, place) => ({
    resource: { type: "pupil", id: pupilOf(place) },
  }));
  return JSON.stringify({ ...question, evaluations });
}

/** Messages to so many pupils from this one on, in one call to send. */
export function sendsBody(start: number, count: number): string {
  const items = Array.from({ length: count }, (_, place) => ({
    ...question,
    resource: { type: "pupil", id: pupilOf(start + place) },
  }));
  return JSON.stringify({ items });
}

const local = {
  region: "eu-west-2",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};

/** The real client and the store over it, as a deployed function has them. */
export function openBenchStore(endpoint: string) {
  const client = createDynamoClient({ ...local, endpoint });
  return { client, store: createStore(createDynamoTable(client, names), randomUUID) };
}

/** The staff tools' API over that store, at noon of a school day. */
export function openBenchApi({ store }: ReturnType<typeof openBenchStore>) {
  // Fresh ids, for next to nothing: they are not what is measured.
  const run = randomUUID().slice(0, 8);
  let made = 0;
  return createAccessApp({
    store,
    now: () => noon,
    randomToken: () => "t".repeat(43),
    randomId: () => `${run}${String((made += 1)).padStart(12, "0")}`,
    pause: () => Promise.resolve(),
    settings: elmCourtSettings,
    log: () => undefined,
  });
}

/** The states of so many pupils, as they are kept. */
function* pupilItems(pupils: number): Generator<ExportedItem> {
  for (let place = 0; place < pupils; place += 1) {
    const id = pupilOf(place);
    const { pk, sk } = keys.pupilState(id);
    const body = JSON.stringify(applyEvent(emptyState(id), onRoll));
    yield { pk: { S: pk }, sk: { S: sk }, body: { S: body }, version: { N: "1" } };
  }
}

async function fill(client: DynamoDBClient, store: Store): Promise<void> {
  await createTables(client, names);
  await store.saveKey(
    aKey({
      id: asking.keyId,
      scopes: ["check", "send", "record"],
      secretHashes: [hashSecret(secret)],
    }),
  );
  await store.saveStaff(msA);
  await store.saveAccount(email);
}

/** An embedded DynamoDB with a school of so many pupils, nobody of whom has a no. */
export async function startBenchDynamo(pupils: number) {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const data = join(folder, "data.sqlite");
  await importItems(folder, data, pupilItems(pupils));
  const dynamo = await startDynoxide(data);
  const { client, store } = openBenchStore(dynamo.endpoint);
  /** It waits as long as it takes: a busy machine is no reason to stop filling. */
  const filling = new DynamoDBClient({ ...local, endpoint: dynamo.endpoint });
  const stop = async (): Promise<void> => {
    client.destroy();
    filling.destroy();
    await dynamo.stop();
    await rm(folder, { recursive: true });
  };
  try {
    await fill(filling, store);
    return { endpoint: dynamo.endpoint, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
