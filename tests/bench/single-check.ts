import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import { getRequestListener } from "@hono/node-server";
import type { Bench } from "./bench-row.ts";
import {
  asking,
  checkBody,
  keyHeaders,
  openBenchApi,
  openBenchStore,
  pupilOf,
  startBenchDynamo,
} from "./bench-school.ts";
import { compareServers } from "./compare-servers.ts";
import { bare, type Both, listenerOf } from "./serve-both.ts";
import { keys } from "../../packages/store/dynamo/keys.ts";

const most = 1.25;
const pupils = 1000;

/** The floor: a bare server that asks DynamoDB for the same five keys with the same SDK, and has no thought about what comes back. */
export async function serveBoth(endpoint: string): Promise<Both> {
  const { client } = openBenchStore(endpoint);
  const attributes = ({ pk, sk }: { pk: string; sk: string }) => ({ pk: { S: pk }, sk: { S: sk } });
  const answer = JSON.stringify({ decision: false });
  let place = 0;
  const api = openBenchApi(openBenchStore(endpoint));
  return {
    floor: bare(async (response) => {
      const pupil = pupilOf((place = (place + 1) % pupils));
      await client.send(
        new BatchGetItemCommand({
          RequestItems: {
            school: {
              Keys: [
                keys.apiKey(asking.keyId),
                keys.staff(asking.staffId),
                keys.account(asking.accountId),
                keys.pupilState(pupil),
              ].map(attributes),
              ConsistentRead: true,
            },
            safeguarding: { Keys: [attributes(keys.safeguarding(pupil))], ConsistentRead: true },
          },
        }),
      );
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    }),
    product: listenerOf(getRequestListener(api.fetch)),
  };
}

const name = "single check, server CPU";

/** What a check costs the server beside the read that it cannot do without. */
export const singleCheck: Bench = {
  name,
  run: async () => {
    const dynamo = await startBenchDynamo(pupils);
    try {
      const { floorCpuMs, productCpuMs, cpuRatio } = await compareServers(
        import.meta.filename,
        dynamo.endpoint,
        (place) => ({
          method: "POST",
          path: "/access/v1/evaluation",
          headers: keyHeaders,
          body: checkBody(place % pupils),
        }),
        { rounds: 25, requests: 150 },
      );
      return {
        name,
        floor: `bare http, same SDK, same BatchGetItem: ${floorCpuMs.toFixed(3)} ms`,
        target: `≤ ${most}×`,
        measured: `${cpuRatio.toFixed(2)}× (${productCpuMs.toFixed(3)} ms)`,
        met: cpuRatio <= most,
      };
    } finally {
      await dynamo.stop();
    }
  },
};
