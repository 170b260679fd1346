import { addSeconds, type ApiKey, isWebhookId, makeId, type Webhook } from "@elm-court/domain";
import { expect, it } from "vitest";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { fresh, key, noon, pup } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Webhooks, and how far each tool has come. */
export function webhookCases(twin: () => Twin): void {
  const aWebhook = (more: Partial<Webhook> = {}): Webhook => ({
    id: makeId(isWebhookId, "whk", fresh()),
    keyId: key(`key_${fresh()}`),
    feed: "live",
    url: "https://tool.example/changes",
    secret: "whsec_c2VjcmV0",
    createdAt: noon,
    ...more,
  });

  it("a webhook is found, listed with its key's own and for its feed, and ended", async () => {
    const { store } = twin();
    const keyId = key(`key_${fresh()}`);
    const [one, other] = [aWebhook({ keyId }), aWebhook({ keyId, feed: "test" })];
    await store.addWebhook(one);
    await store.addWebhook({ ...other, createdAt: addSeconds(noon, 1) });
    await store.addWebhook(aWebhook());
    expect(await store.findWebhook(one.id)).toEqual(one);
    expect((await store.listWebhooks(keyId)).map(({ id }) => id)).toEqual([one.id, other.id]);
    const ofTest = (await store.listWebhooksOf("test")).map(({ id }) => id);
    expect([ofTest.includes(other.id), ofTest.includes(one.id)]).toEqual([true, false]);
    await store.endWebhook(one.id);
    expect(await store.findWebhook(one.id)).toBeUndefined();
    expect(await store.listWebhooks(keyId)).toHaveLength(1);
  });

  it("of two who say how a webhook stands one is believed, and an ended one does not come back", async () => {
    const { store } = twin();
    const webhook = aWebhook();
    await store.addWebhook(webhook);
    const failing = { ...webhook, failingSince: noon };
    expect(await store.moveWebhook(webhook, failing)).toBe(true);
    expect(await store.moveWebhook(webhook, failing)).toBe(false);
    expect(await store.findWebhook(webhook.id)).toEqual(failing);
    await store.endWebhook(webhook.id);
    expect(await store.moveWebhook(failing, webhook)).toBe(false);
    expect(await store.findWebhook(webhook.id)).toBeUndefined();
  });

  it("a test of a webhook is something that the stream tells of, and goes after a day", async () => {
    const { store, table } = twin();
    const { id } = aWebhook();
    await store.askForWebhookTest(id, "one", noon);
    const [item] = await table.getMany([keys.webhookTest(id, "one")]);
    expect(item?.sk).toBe("TEST#one");
    expect(item?.expiresAtSeconds).toBe(Date.parse(noon) / 1000 + 86_400);
  });

  async function aTool(cursor: number, more: Partial<ApiKey> = {}) {
    const { store } = twin();
    const id = key(`key_${fresh()}`);
    await store.saveKey({
      id,
      kind: "live",
      owner: "gateway",
      scopes: ["changes"],
      secretHashes: ["h"],
      version: 1,
      createdAt: noon,
      schoolReady: true,
      ...more,
    });
    await store.recordPosition({ keyId: id, cursor, acknowledgedAt: noon });
    return id;
  }
  const number = (now: typeof noon) => {
    const pupilId = pup(`pup_${fresh()}`);
    const change = { pupilId, channels: "all", effect: "stop", at: noon } as const;
    return twin().store.numberChanges({ pupilId, from: 0, to: 1, changes: [change] }, now);
  };

  it("a tool's lag is counted from the oldest change it has not acknowledged", async () => {
    const { store } = twin();
    const head = await store.loadHead("live");
    const tool = await aTool(head);
    const lagOf = async () => (await store.listToolLags()).find(({ keyId }) => keyId === tool);
    expect(await lagOf()).toMatchObject({ cursor: head, head, behind: 0, since: undefined });
    for (const later of [1, 2, 3]) await number(addSeconds(noon, later));
    expect(await lagOf()).toMatchObject({ behind: 3, since: addSeconds(noon, 1) });
    await store.recordPosition({ keyId: tool, cursor: head + 2, acknowledgedAt: noon });
    expect(await lagOf()).toMatchObject({ behind: 1, since: addSeconds(noon, 3) });
    await store.recordPosition({ keyId: tool, cursor: head + 1, acknowledgedAt: noon });
    expect(await lagOf()).toMatchObject({ cursor: head + 1, behind: 2 });
    expect(await store.findPosition(tool)).toMatchObject({ cursor: head + 1 });
  });

  it("a tool whose key was ended, no longer reads the feed or is for trying out is behind nothing", async () => {
    const { store } = twin();
    const [live, revoked, other] = [
      await aTool(0),
      await aTool(0, { revokedAt: noon }),
      await aTool(0, { scopes: ["check"] }),
    ];
    const test = await aTool(0, { kind: "test" });
    const ids = (await store.listToolLags()).map(({ keyId }) => keyId);
    expect([live, revoked, other, test].map((id) => ids.includes(id))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
}
