import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { addSeconds, type Instant, isWebhookId, makeId } from "@elm-court/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { key, noon, pup } from "../store/fixtures.ts";
import { type EmbeddedAws, startEmbeddedAws } from "./embedded-aws.ts";
import { canariesIn } from "./lambda-school.ts";
import type { RunningFunction } from "./start-function.ts";

let aws: EmbeddedAws;
let webhooks: RunningFunction;
let watch: RunningFunction;
const keyId = key("key_tool01");
const webhookId = makeId(isWebhookId, "whk", "one");
const secret = `whsec_${Buffer.from("canary-webhook-secret").toString("base64")}`;
const called: string[] = [];
const server = createServer((request, response) => {
  called.push(request.url ?? "");
  response.end();
});

beforeAll(async () => {
  aws = await startEmbeddedAws();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await aws.store.saveKey({
    id: keyId,
    kind: "live",
    owner: "Canary gateway",
    scopes: ["changes"],
    secretHashes: [],
    version: 1,
    createdAt: noon,
    schoolReady: true,
  });
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/canary`;
  await aws.store.addWebhook({ id: webhookId, keyId, feed: "live", url, secret, createdAt: noon });
  const pupilId = pup("pup_1");
  const change = { pupilId, channels: "all", effect: "stop", at: noon } as const;
  const now = new Date().toISOString() as Instant;
  const numbering = { pupilId, from: 0, to: 1, changes: [change] };
  await aws.store.numberChanges(numbering, addSeconds(now, -1000));
  [webhooks, watch] = [await aws.start("webhooks"), await aws.start("watch")];
});
afterAll(async () => {
  server.close();
  await aws.stop();
});

const record = (messageId: string, body: object | string) => ({
  messageId,
  body: typeof body === "string" ? body : JSON.stringify(body),
  receiptHandle: "none",
  attributes: { ApproximateReceiveCount: "1" },
});

test("the function tells nobody inside its own network, and gives back that record and the poison alone", async () => {
  const Records = [
    record("gone", { webhookId: "whk_gone", cursor: 1 }),
    record("inside", { webhookId, cursor: 1 }),
    record("poison", `{"name":"canary"}`),
  ];
  expect(await webhooks.invoke({ Records })).toEqual({
    batchItemFailures: [{ itemIdentifier: "inside" }, { itemIdentifier: "poison" }],
  });
  expect(called).toEqual([]);
  expect(webhooks.printed()).toContain('"code":"not_public"');
  expect(webhooks.printed()).toContain('"DeliveryFailed":1');
  expect(webhooks.printed()).toContain('"RecordFailed":1');
  expect(await aws.store.findWebhook(webhookId)).toHaveProperty("failingSince");
});

test("a tool that is behind is counted, and one that has caught up is not", async () => {
  const acknowledge = (cursor: number) =>
    aws.store.recordPosition({ keyId, cursor, acknowledgedAt: noon });
  await watch.invoke({ source: "aws.events" });
  expect(watch.printed()).not.toContain("ToolBehind");
  await acknowledge(1);
  await watch.invoke({ source: "aws.events" });
  expect(watch.printed()).not.toContain("ToolBehind");
  await acknowledge(0);
  await watch.invoke({ source: "aws.events" });
  expect(watch.printed()).toContain('"ToolBehind":1');
});

test("no address, no secret and no pupil is in the log", () => {
  for (const { printed } of [webhooks, watch]) {
    expect(canariesIn(printed())).toEqual([]);
    expect(printed()).not.toMatch(/pup_|whsec_|127\.0\.0\.1/);
  }
});
