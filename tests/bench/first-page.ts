import { createHash } from "node:crypto";
import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import { getRequestListener } from "@hono/node-server";
import { createParentApp } from "@elm-court/parent";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { noon, par } from "../store/fixtures.ts";
import { parentDeps } from "../trust/parent-pages.ts";
import type { Bench } from "./bench-row.ts";
import { openBenchStore, startBenchDynamo } from "./bench-school.ts";
import { compareServers } from "./compare-servers.ts";
import { bare, type Both, listenerOf } from "./serve-both.ts";

const most = 3;
const token = "t".repeat(43);
const path = `/p/${token}`;
const tokenHash = createHash("sha256").update(token).digest("hex");
const name = "parents' first page, by link, server CPU";

/** The floor: a bare server that reads the same link with the same SDK and answers with the same bytes from a constant. */
export async function serveBoth(endpoint: string): Promise<Both> {
  const { client } = openBenchStore(endpoint);
  const app = createParentApp(parentDeps(openBenchStore(endpoint).store, () => noon));
  const page = await app.request(path);
  const bytes = await page.text();
  const headers = Object.fromEntries(page.headers);
  const { pk, sk } = keys.link(tokenHash);
  return {
    floor: bare(async (response) => {
      const Keys = [{ pk: { S: pk }, sk: { S: sk } }];
      await client.send(
        new BatchGetItemCommand({ RequestItems: { school: { Keys, ConsistentRead: true } } }),
      );
      response.writeHead(200, headers).end(bytes);
    }),
    product: listenerOf(getRequestListener(app.fetch)),
  };
}

/** The page that an email's link opens: one read, and the explanation. */
export const firstPage: Bench = {
  name,
  run: async () => {
    const dynamo = await startBenchDynamo(0);
    try {
      const { client, store } = openBenchStore(dynamo.endpoint);
      await store.addLink({ tokenHash, parentId: par("par_bench"), opens: "answer" });
      client.destroy();
      const { floorCpuMs, productCpuMs, cpuRatio } = await compareServers(
        import.meta.filename,
        dynamo.endpoint,
        () => ({ method: "GET", path }),
        { rounds: 20, requests: 150 },
      );
      return {
        name,
        floor: `the same read, the same bytes from a constant: ${floorCpuMs.toFixed(3)} ms`,
        target: `≤ ${most}×`,
        measured: `${cpuRatio.toFixed(2)}× (${productCpuMs.toFixed(3)} ms)`,
        met: cpuRatio <= most,
      };
    } finally {
      await dynamo.stop();
    }
  },
};
