import {
  addSeconds,
  type Instant,
  isWebhookId,
  makeId,
  type Webhook,
  webhookGivenUpSeconds,
} from "@elm-court/domain";
import { createMemoryStore } from "@elm-court/store";
import { Webhook as Receiver } from "standardwebhooks";
import { beforeEach, describe, expect, it } from "vitest";
import { key, noon, pup } from "../../../tests/store/fixtures.ts";
import type { WorkerLogEntry } from "../messages/worker-log.ts";
import { deliver } from "./deliver.ts";
import { type DeliveryRecord, handleDelivery } from "./handle-delivery.ts";
import type { Posted } from "./webhook-deps.ts";

const keyId = key("key_tool01");
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const webhook: Webhook = {
  id: makeId(isWebhookId, "whk", "one"),
  keyId,
  feed: "live",
  url: "https://tool.example/changes",
  secret,
  createdAt: noon,
};
type Sent = { url: string; headers: Record<string, string>; body: string };

let world: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  world = await aWorld();
});

async function aWorld() {
  const store = createMemoryStore();
  const liveKey = {
    id: keyId,
    kind: "live",
    owner: "gateway",
    scopes: ["changes"],
    secretHashes: [],
    version: 1,
    createdAt: noon,
    schoolReady: true,
  } as const;
  await store.saveKey(liveKey);
  await store.addWebhook(webhook);
  const pupilId = pup("pup_1");
  const change = { pupilId, channels: "all", effect: "stop", at: noon } as const;
  await store.numberChanges({ pupilId, from: 0, to: 1, changes: [change] }, noon);
  const sent: Sent[] = [];
  const entries: WorkerLogEntry[] = [];
  const postponed: string[] = [];
  let answer: Posted = { status: 204 };
  let time: Instant = noon;
  const deps = {
    store,
    post: async (url: string, headers: Readonly<Record<string, string>>, body: string) => {
      sent.push({ url, headers: { ...headers }, body });
      return answer;
    },
    now: () => time,
    log: (entry: WorkerLogEntry) => void entries.push(entry),
    postpone: async ({ messageId }: DeliveryRecord) => void postponed.push(messageId),
  };
  return {
    deps,
    store,
    sent,
    entries,
    postponed,
    liveKey,
    answers: (next: Posted) => void (answer = next),
    timeIs: (at: Instant) => void (time = at),
  };
}
const queued = { webhookId: webhook.id, cursor: 1 };

describe("word of a change", () => {
  it("is signed over exactly what is sent, and says no more than whom and which ways (promise P3)", async () => {
    world.timeIs(new Date().toISOString() as Instant);
    expect(await deliver(world.deps, queued)).toBe("delivered");
    const [{ url, headers, body }] = world.sent as [Sent];
    expect(url).toBe(webhook.url);
    const received = new Receiver(secret).verify(body, headers);
    expect(received).toEqual({
      type: "objections.changed",
      timestamp: noon,
      data: { cursor: 1, pupilId: "pup_1", channels: "all" },
    });
    expect(() => new Receiver(secret).verify(`${body} `, headers)).toThrow(/signature/);
    const other = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;
    expect(() => new Receiver(other).verify(body, headers)).toThrow(/signature/);
  });

  it("has the same id on each try, and another for each change", async () => {
    await deliver(world.deps, queued);
    world.timeIs(addSeconds(noon, 60));
    await deliver(world.deps, queued);
    await deliver(world.deps, { webhookId: webhook.id, testId: "t1" });
    expect(world.sent.map(({ headers }) => headers["webhook-id"])).toEqual([
      "change_live_1",
      "change_live_1",
      "test_t1",
    ]);
    expect(JSON.parse(world.sent[2]!.body)).toEqual({
      type: "objections.test",
      timestamp: addSeconds(noon, 60),
      data: {},
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      "has acknowledged it",
      () => world.store.recordPosition({ keyId, cursor: 1, acknowledgedAt: noon }),
    ],
    ["took the webhook away", () => world.store.endWebhook(webhook.id)],
    ["has a key that was ended", () => world.store.saveKey({ ...world.liveKey, revokedAt: noon })],
    [
      "has a key that reads no changes",
      () => world.store.saveKey({ ...world.liveKey, scopes: [] }),
    ],
    ["was given up", () => world.store.moveWebhook(webhook, { ...webhook, disabledAt: noon })],
  ])("does not go to a tool that %s", async (_, happen) => {
    await happen();
    expect(await deliver(world.deps, queued)).toBe("left_alone");
    expect(world.sent).toEqual([]);
  });

  it.each<Posted>([{ status: 500 }, { status: 302 }, { status: 404 }, { failed: "ETIMEDOUT" }])(
    "did not arrive where %o came back",
    async (answer) => {
      world.answers(answer);
      expect(await deliver(world.deps, queued)).toBe("failed");
      expect(await world.store.findWebhook(webhook.id)).toMatchObject({ failingSince: noon });
      world.answers({ status: 200 });
      expect(await deliver(world.deps, queued)).toBe("delivered");
      expect(await world.store.findWebhook(webhook.id)).toEqual(webhook);
    },
  );

  it("is given up after five days, and that is in the log once", async () => {
    world.answers({ status: 503 });
    await deliver(world.deps, queued);
    world.timeIs(addSeconds(noon, webhookGivenUpSeconds));
    await deliver(world.deps, queued);
    expect(await deliver(world.deps, queued)).toBe("left_alone");
    const disabled = world.entries.filter(({ event }) => event === "webhook_disabled");
    expect(disabled).toEqual([{ event: "webhook_disabled", webhookId: webhook.id }]);
  });
});

describe("a record of the queue", () => {
  const record = (body: unknown): DeliveryRecord => ({
    messageId: "r1",
    body: typeof body === "string" ? body : JSON.stringify(body),
    receiptHandle: "handle",
    attributes: { ApproximateReceiveCount: "3" },
  });

  it("is done once it was delivered", async () => {
    expect(await handleDelivery(world.deps, record(queued))).toBe(true);
    expect(world.postponed).toEqual([]);
  });

  it("waits for a while when it was not", async () => {
    world.answers({ status: 500 });
    expect(await handleDelivery(world.deps, record(queued))).toBe(false);
    expect(world.postponed).toEqual(["r1"]);
  });

  it.each(["not JSON", { webhookId: "whk_one" }, { webhookId: "no", cursor: 1 }, { cursor: 1 }])(
    "is a poison that is named alone: %o",
    async (body) => {
      expect(await handleDelivery(world.deps, record(body))).toBe(false);
      expect(world.entries).toEqual([{ event: "record_malformed", recordId: "r1" }]);
      expect(world.sent).toEqual([]);
    },
  );

  it("comes again when the store fails, or when it could not even be hidden", async () => {
    const store = { ...world.store, findWebhook: () => Promise.reject(new RangeError("Amira")) };
    const postpone = () => Promise.reject(new TypeError("Amira"));
    expect(await handleDelivery({ ...world.deps, store, postpone }, record(queued))).toBe(false);
    expect(world.entries).toEqual([
      { event: "record_failed", recordId: "r1", errorName: "RangeError" },
      { event: "record_failed", recordId: "r1", errorName: "TypeError" },
    ]);
  });
});
