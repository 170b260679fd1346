import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import { getRequestListener } from "@hono/node-server";
import { keys } from "../../packages/store/dynamo/keys.ts";
import type { Bench } from "./bench-row.ts";
import {
  asking,
  batchBody,
  keyHeaders,
  openBenchApi,
  openBenchStore,
  pupilOf,
  startBenchDynamo,
} from "./bench-school.ts";
import { compareServers } from "./compare-servers.ts";
import { bare, type Both, listenerOf } from "./serve-both.ts";

const most = 1.3;
const count = 1000;
const keysPerCall = 100;
const name = `batch check of ${count}, time`;

/** The keys of a batch, as many calls as they take. */
function callsOfKeys() {
  const all = [
    keys.apiKey(asking.keyId),
    keys.staff(asking.staffId),
    keys.account(asking.accountId),
    ...Array.from({ length: count }, (_, place) => [
      keys.pupilState(pupilOf(place)),
      keys.safeguarding(pupilOf(place)),
    ]).flat(),
  ];
  return Array.from({ length: Math.ceil(all.length / keysPerCall) }, (_, place) =>
    all.slice(place * keysPerCall, (place + 1) * keysPerCall),
  );
}

/** The floor: a bare server that makes the same calls, all at once, with the same SDK, and has no thought about what comes back. */
export async function serveBoth(endpoint: string): Promise<Both> {
  const { client } = openBenchStore(endpoint);
  const requests = callsOfKeys().map((call) => {
    const RequestItems: Record<
      string,
      { Keys: Record<"pk" | "sk", { S: string }>[]; ConsistentRead: true }
    > = {};
    for (const { table, pk, sk } of call) {
      const entry = (RequestItems[table] ??= { Keys: [], ConsistentRead: true });
      entry.Keys.push({ pk: { S: pk }, sk: { S: sk } });
    }
    return { RequestItems };
  });
  const api = openBenchApi(openBenchStore(endpoint));
  const answer = await (
    await api.request("/access/v1/evaluations", {
      method: "POST",
      headers: keyHeaders,
      body: batchBody(count),
    })
  ).text();
  return {
    floor: bare(async (response) => {
      await Promise.all(requests.map((asked) => client.send(new BatchGetItemCommand(asked))));
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    }),
    product: listenerOf(getRequestListener(api.fetch)),
  };
}

/** What a thousand decisions in one call take beside their reads. */
export const batchTime: Bench = {
  name,
  run: async () => {
    const dynamo = await startBenchDynamo(count);
    try {
      const body = batchBody(count);
      const { timeRatio, floorCpuMs, productCpuMs } = await compareServers(
        import.meta.filename,
        dynamo.endpoint,
        () => ({
          method: "POST",
          path: "/access/v1/evaluations",
          headers: keyHeaders,
          body,
        }),
        { rounds: 15, requests: 4, atOnce: 1 },
      );
      return {
        name,
        floor: `the same calls and answer, no logic: ${floorCpuMs.toFixed(0)} ms CPU`,
        target: `≤ ${most}×`,
        measured: `${timeRatio.toFixed(2)}× (${productCpuMs.toFixed(0)} ms CPU)`,
        met: timeRatio <= most,
      };
    } finally {
      await dynamo.stop();
    }
  },
};
