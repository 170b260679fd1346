import { randomUUID } from "node:crypto";
import { BatchGetItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { getRequestListener } from "@hono/node-server";
import type { Key } from "@elm-court/store";
import { keys } from "../../packages/store/dynamo/keys.ts";
import type { Bench } from "./bench-row.ts";
import {
  asking,
  keyHeaders,
  openBenchApi,
  openBenchStore,
  pupilOf,
  sendsBody,
  startBenchDynamo,
} from "./bench-school.ts";
import { compareServers } from "./compare-servers.ts";
import { bare, type Both, listenerOf } from "./serve-both.ts";

const pupils = 1000;
/** As many bytes as a send, and what is answered about it, are kept in. */
const itemBody = "x".repeat(900);

const attributes = ({ pk, sk }: Pick<Key, "pk" | "sk">) => ({ pk: { S: pk }, sk: { S: sk } });
const put = (id: string, sk: string) => ({
  Put: {
    TableName: "school",
    Item: { ...attributes({ pk: `BARE#${id}`, sk }), body: { S: itemBody } },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});
const check = (key: Key, holds: "attribute_exists(pk)" | "attribute_not_exists(pk)") => ({
  ConditionCheck: { TableName: key.table, Key: attributes(key), ConditionExpression: holds },
});

/** The floor: a bare server that reads as many keys and writes one transaction of as many items, and has no thought about them. */
export async function serveBoth(endpoint: string): Promise<Both> {
  const { client } = openBenchStore(endpoint);
  const answer = JSON.stringify({ items: [{ decision: true }] });
  let place = 0;
  const api = openBenchApi(openBenchStore(endpoint));
  return {
    floor: bare(async (response) => {
      const [pupil, id] = [pupilOf((place = (place + 1) % pupils)), randomUUID()];
      const facts = [keys.apiKey(asking.keyId), keys.staff(asking.staffId)];
      const state = [keys.account(asking.accountId), keys.pupilState(pupil)];
      const guarded = keys.safeguarding(pupil);
      const school = [...facts, ...state].map(attributes);
      const once = ["CALL", "ANSWER"].map((sk) => attributes({ pk: `BARE#${id}`, sk }));
      await client.send(
        new BatchGetItemCommand({
          RequestItems: {
            school: { Keys: school, ConsistentRead: true },
            safeguarding: { Keys: [attributes(guarded), ...once], ConsistentRead: true },
          },
        }),
      );
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            ...[...facts, ...state].map((key) => check(key, "attribute_exists(pk)")),
            check(guarded, "attribute_not_exists(pk)"),
            ...["CALL", "ANSWER", "SEND", "POINTER"].map((sk) => put(id, sk)),
          ],
        }),
      );
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    }),
    product: listenerOf(getRequestListener(api.fetch)),
  };
}

const name = "single send, server CPU";

/** What opening a send costs the server beside the read and the transaction that it cannot do without. */
export const singleSend: Bench = {
  name,
  run: async () => {
    const dynamo = await startBenchDynamo(pupils);
    try {
      const { floorCpuMs, productCpuMs, cpuRatio } = await compareServers(
        import.meta.filename,
        dynamo.endpoint,
        (place) => ({
          method: "POST",
          path: "/contact/v1/sends",
          headers: { ...keyHeaders, "idempotency-key": randomUUID() },
          body: sendsBody(place % pupils, 1),
        }),
        { rounds: 15, requests: 60, atOnce: 1 },
      );
      return {
        name,
        floor: `bare http, same SDK, same read, as large a transaction: ${floorCpuMs.toFixed(2)} ms`,
        target: "reported",
        measured: `${cpuRatio.toFixed(2)}× (${productCpuMs.toFixed(2)} ms)`,
        met: undefined,
      };
    } finally {
      await dynamo.stop();
    }
  },
};
